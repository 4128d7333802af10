// Tried against these mutants, each caught: a dialog's title that stays above what has the focus; a button with a width of its own.
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Dialog } from '#client/design/Dialog.tsx';
import { HelpContacts } from '#client/help/HelpContacts.tsx';
import { createLocalMedia } from '#client/media/devices.ts';
import { testLive } from '#client/testing/live.ts';
import { testCall } from '#client/testing/room.tsx';
import { show } from '#client/testing/show.tsx';
import { walkBy } from '#client/testing/walk.ts';
import { PartDialog } from '#client/tools/agenda/PartDialog.tsx';
import { StartRound } from '#client/tools/checkin/StartRound.tsx';
import { Frame } from '../frame/Frame.tsx';
import { LiveContext } from '../live/useTool.ts';
import { WaitingPage } from './WaitingPage.tsx';
import '../design/design.css';

afterEach(() => page.viewport(1024, 768));

const views = { waitingRoom: { since: 0, isSeen: true, isLocked: true, wasSentBack: false }, presence: { self: 'me', people: [] }, checkin: null, agenda: { phases: [] } };
const parts = {
  'the waiting room': () => (
    <Frame>
      <WaitingPage media={createLocalMedia()} call={testCall().call} kind="group" />
    </Frame>
  ),
  'help in a dialog': () => (
    <Dialog opened onClose={() => undefined} title="Help now, whoever it is that needs it">
      <HelpContacts />
    </Dialog>
  ),
  'a part of the agenda': () => <PartDialog phase={null} onClose={() => undefined} />,
  'a round that is begun': () => (
    <Dialog opened onClose={() => undefined} title="Check-in">
      <StartRound />
    </Dialog>
  ),
};

const screens = [
  [320, 568],
  [320, 256],
  [844, 190],
] as const;
test.each(screens.flatMap(([width, height]) => Object.entries(parts).map(([name, part]) => [`${width}x${height}`, name, width, height, part] as const)))(
  'at %s %s is whole, and what has the focus is in sight',
  async (_size, _name, width, height, part) => {
    await page.viewport(width, height);
    await show(<LiveContext value={testLive(views).live}>{part()}</LiveContext>);
    await expect.element(page.getByRole('button').last()).toBeInTheDocument();
    expect(await walkBy('{Tab}')).toEqual([]);
    expect(await walkBy('{Shift>}{Tab}{/Shift}')).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  },
);
