// Tried against these mutants, each caught: a way in, an option of a poll, what the ends of its scale mean, the name of a planned room that
// are gone with the page; where somebody was an hour ago that is ticked or written for them as where they are now.
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { WayIn } from '#shared/program/schedule/answers.ts';
import { beOwnedBy } from '#client/base/device/owner.ts';
import { askKeyBy } from '#client/base/device/seal.ts';
import { deviceStore } from '#client/base/device/deviceStore.ts';
import { draftsPlace } from '#client/base/device/places.ts';
import { forgetTexts } from '#client/base/device/useKeptText.ts';
import { show } from '#client/testing/show.tsx';
import { testLive } from '#client/testing/live.ts';
import { PlannedRoom } from '#client/session/tools/breakouts/host/PlannedRoom.tsx';
import { DragPeople } from '#client/session/tools/breakouts/host/DragPeople.tsx';
import type { HostRooms, Plan } from '#client/session/tools/breakouts/types.ts';
import { StartPoll } from '#client/session/tools/poll/StartPoll.tsx';
import { NameStep } from '#client/session/way-in/NameStep.tsx';
import { useArrivalForm, wayInPlace } from '#client/session/way-in/useArrivalForm.ts';
import { WhereStep } from '#client/session/way-in/WhereStep.tsx';
import { LiveContext } from './useTool.ts';

const kept = async () => (await deviceStore<string>(draftsPlace).all()).map(({ value }) => value);
const field = (name: string) => page.getByRole('textbox', { name });

let person = 0;
function somebody() {
  askKeyBy(async () => btoa('0123456789abcdef0123456789abcdef'));
  beOwnedBy(`drafts-${++person}`);
}

/** Shows it, does something, lets the page go, and shows it again. */
async function comesBack(part: () => ReactNode, { writes, keeps }: { writes: () => Promise<void>; keeps: number }) {
  const first = await show(part());
  await writes();
  await expect.poll(async () => (await kept()).length).toBe(keeps);
  await first.unmount();
  return show(part());
}

const inLive = (part: ReactNode, live = testLive({ presence: { self: 'me', people: [] } }).live) => <LiveContext value={live}>{part}</LiveContext>;

test('a poll is written on where it was left, and gone when it was opened', async () => {
  somebody();
  const { live, asked } = testLive({ presence: { self: 'me', people: [] } });
  const writes = async () => {
    await field('Question').fill('What helps?');
    await field('Option 1').fill('A walk');
    await page.getByRole('button', { name: 'Add an option' }).click();
    await field('Option 3').fill('A call');
    await page.getByRole('radio', { name: 'A number from 0 to 10' }).click();
    await field('What 0 means').fill('Nothing');
    await page.getByRole('radio', { name: 'Any number of options' }).click();
  };
  await comesBack(() => inLive(<StartPoll />, live), { writes, keeps: 4 });
  await expect.element(field('Question')).toHaveValue('What helps?');
  await expect.element(field('Option 1')).toHaveValue('A walk');
  await expect.element(field('Option 3')).toHaveValue('A call');
  await page.getByRole('radio', { name: 'A number from 0 to 10' }).click();
  await expect.element(field('What 0 means')).toHaveValue('Nothing');
  await page.getByRole('switch', { name: /^Anonymous/ }).click();
  await page.getByRole('button', { name: 'Ask everybody' }).click();
  expect(asked).toHaveLength(1);
  await expect.element(field('Question')).toHaveValue('');
  await expect.poll(kept).toEqual([]);
});

test('the half-written name of a planned room is there again', async () => {
  somebody();
  const room = { id: 'r1', name: 'Room 1', hosts: [], members: [] } as unknown as Plan['rooms'][number];
  const plan = { id: 'p1', rooms: [room] } as unknown as Plan;
  const part = () =>
    inLive(
      <DragPeople onMove={() => undefined}>
        <PlannedRoom view={{} as HostRooms} plan={plan} room={room} onMove={() => undefined} />
      </DragPeople>,
    );
  await comesBack(part, { writes: () => field('Name of Room 1').fill('Quiet ro'), keeps: 1 });
  await expect.element(field('Name of Room 1')).toHaveValue('Quiet ro');
  await field('Name of Room 1').fill('Room 1');
  (document.activeElement as HTMLElement).blur();
  await expect.poll(kept).toEqual([]);
});

const wayIn = {
  session: { id: 'one', role: 'participant' },
  name: 'Ana',
  pronouns: '',
  agreements: { version: 1, isAccepted: true },
  contact: null,
} as unknown as WayIn;
function Form() {
  const form = useArrivalForm(wayIn);
  return (
    <>
      <NameStep form={form} mustAccept={false} />
      <WhereStep form={form} hasRemembered={false} lastPlace={null} />
    </>
  );
}

test('the way in is filled in on where it was left, but for what must be said anew, until its person is in', async () => {
  somebody();
  const alone = () =>
    page
      .getByRole('radiogroup', { name: /alone|private/i })
      .getByRole('radio')
      .first();
  const writes = async () => {
    await field('Pronouns (if you like)').fill('she');
    await field('Street and number').fill('12 Elm Street');
    await alone().click();
  };
  const again = await comesBack(() => <Form />, { writes, keeps: 1 });
  await expect.element(field('Street and number')).toHaveValue('12 Elm Street');
  await expect.element(field('Pronouns (if you like)')).toHaveValue('she');
  await expect.element(alone()).not.toBeChecked();
  await again.unmount();
  forgetTexts((place) => place === wayInPlace('one'));
  await show(<Form />);
  await expect.poll(kept).toEqual([]);
  await expect.element(field('Street and number')).toHaveValue('');
});
