// Tried against these mutants, each caught: "Call on" for somebody who has left, in the line of hands and in that of a round.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { InSession } from '#client/testing/inSession.tsx';
import { show } from '#client/testing/show.tsx';
import { Line } from '../checkin/Line.tsx';
import type { HostRound } from '../checkin/types.ts';
import { HandsUpNow } from './HandsUpNow.tsx';

const person = (id: string, name: string, goodbye: 'left' | 'asleep' | 'here' | null = 'here') => ({
  id,
  name,
  role: 'participant',
  place: 'main',
  isConnected: goodbye === 'here',
  goodbye: goodbye === 'here' ? null : goodbye,
});
const people = [person('ana', 'Ana'), person('ben', 'Ben', 'left')];

test('who has left is said to have, and is nobody to call on', async () => {
  const view = {
    queue: [
      { member: 'ana', wish: 'newTopic' as const },
      { member: 'ben', wish: 'addToThis' as const },
    ],
    called: null,
    elsewhere: [],
  };
  await show(
    <InSession role="facilitator" views={{ presence: { self: 'lena', people } }}>
      <HandsUpNow view={view} />
    </InSession>,
  );
  await expect.element(page.getByRole('button', { name: 'Call on Ana' })).toBeVisible();
  await expect.element(page.getByText('has left: their turn waits until they are back')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Lower the hand of Ben' })).toBeVisible();
  expect(page.getByRole('button', { name: 'Call on Ben' }).query()).toBeNull();
});

test('who has left is not called next in a round', async () => {
  const round = { turn: 1, queue: [], speaker: null, turns: [], missing: [], notInLine: ['ana', 'ben'] } as unknown as HostRound;
  await show(
    <InSession role="facilitator" views={{ presence: { self: 'lena', people } }}>
      <Line view={round} />
    </InSession>,
  );
  await expect.element(page.getByRole('button', { name: 'Call Ana next' })).toBeVisible();
  await expect.element(page.getByText('has left')).toBeVisible();
  expect(page.getByRole('button', { name: 'Call Ben next' }).query()).toBeNull();
});
