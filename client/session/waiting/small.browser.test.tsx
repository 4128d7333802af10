// Tried against these mutants, each caught: a dialog's title that stays above what has the focus; a button with a width of its own.
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { Dialog } from '#client/base/design/Dialog.tsx';
import { HelpContacts } from '#client/base/help/HelpContacts.tsx';
import { createLocalMedia } from '#client/live/media/devices.ts';
import { testLive } from '#client/testing/live.ts';
import { testCall } from '#client/testing/room.tsx';
import { show } from '#client/testing/show.tsx';
import { walkBy } from '#client/testing/walk.ts';
import { PartDialog } from '#client/session/tools/agenda/PartDialog.tsx';
import { StartRound } from '#client/session/tools/checkin/StartRound.tsx';
import { Frame } from '../../base/frame/Frame.tsx';
import { LiveContext } from '../../live/useTool.ts';
import { WaitingPage } from './WaitingPage.tsx';
import '../../base/design/design.css';

afterEach(() => page.viewport(1024, 768));

const views = {
  waitingRoom: { since: 0, isSeen: true, isLocked: true, wasSentBack: false },
  presence: { self: 'me', people: [] },
  checkin: null,
  agenda: { phases: [] },
};
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

test.each(Object.entries(parts))('on a phone with a notch, on its side, nothing of %s is under its edges', async (_name, part) => {
  await page.viewport(844, 390);
  const override = (insets: object) => cdp().send('Emulation.setSafeAreaInsetsOverride' as never, { insets } as never);
  await override({ top: 0, right: 47, bottom: 21, left: 47 });
  onTestFinished(() => void override({}));
  await show(<LiveContext value={testLive(views).live}>{part()}</LiveContext>);
  await expect.element(page.getByRole('button').last()).toBeInTheDocument();
  const under = () =>
    [...document.querySelectorAll<HTMLElement>('button, a[href], input, textarea, h1, h2, p')]
      .filter((one) => one.checkVisibility() && !one.closest('.hearth-skip, [aria-hidden=true]'))
      .flatMap((one) => {
        const { left, right, width } = one.getBoundingClientRect();
        return width > 2 && (left < 46.5 || right > 797.5) ? [`${one.textContent.slice(0, 30)} ${Math.round(left)} to ${Math.round(right)}`] : [];
      });
  await expect.poll(under).toEqual([]);
});
