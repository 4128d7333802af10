import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { nothingAllowed } from '#shared/live/media/plan.ts';
import { testTrack, type TestTrack } from '#client/testing/devices.ts';
import { testLive, WithLive } from '#client/testing/live.tsx';
import { testCall, WithMedia } from '#client/testing/room.tsx';
import { show } from '#client/testing/show.tsx';
import { capture } from './capture.ts';
import { OwnScreenNow } from './OwnScreenNow.tsx';
import { ScreenKeeper } from './ScreenKeeper.tsx';
import type { ScreenView } from './types.ts';
import { useTool } from '#client/live/useTool.ts';

const mine: ScreenView = { sharer: 'ana', isMine: true, isAsked: false };
const over: ScreenView = { sharer: null, isMine: false, isAsked: false };
const seat = (change: object = {}) => ({
  presence: { self: 'ana', people: [{ id: 'ana', name: 'Ana', role: 'participant', place: 'main', isConnected: true, isSteppedAway: false, ...change }] },
});
const allowed = (screen: boolean) => ({ allowed: { ...nothingAllowed, screen, isInGroup: true } });

let screen: TestTrack;
let live: ReturnType<typeof testLive>;
let call: ReturnType<typeof testCall>;

const Parts = () => {
  const view = useTool('screen') as ScreenView;
  return (
    <>
      <ScreenKeeper view={view} />
      <OwnScreenNow view={view} />
    </>
  );
};

beforeEach(async () => {
  screen = testTrack('video', 'screen');
  vi.spyOn(navigator.mediaDevices, 'getDisplayMedia').mockResolvedValue(new MediaStream([screen.track]));
  live = testLive({ ...seat(), screen: { ...over, isAsked: true } });
  call = testCall(allowed(false));
  await show(
    <WithLive live={live.live}>
      <WithMedia call={call.call}>
        <Parts />
      </WithMedia>
    </WithLive>,
  );
  await page.getByRole('button', { name: 'Choose what to show…' }).click();
  await expect.poll(() => capture.getSnapshot()).toBe('on');
  live.see({ screen: mine });
  call.become(allowed(true));
  await expect.element(page.getByText(/Everybody here sees your screen/)).toBeVisible();
});
afterEach(() => {
  capture.stop();
  vi.restoreAllMocks();
});

const said = () => [...document.querySelectorAll('[role=status], [role=alert]')].map((one) => one.textContent).join(' ');

test('a screen that the device paused is said to be so, and the others are told why', async () => {
  screen.mute();
  await expect.element(page.getByText(/do not see your screen right now/)).toBeVisible();
  await expect.poll(() => call.asked).toContainEqual(['holdBack', 'screen', true]);
  screen.unmute();
  await expect.element(page.getByText(/Everybody here sees your screen/)).toBeVisible();
  expect(call.asked.at(-1)).toEqual(['holdBack', 'screen', false]);
});

for (const [why, happens, word] of [
  ['the browser stopped it', () => screen.end(), /stopped in your browser.*A facilitator can ask you/],
  [
    'a facilitator ended it',
    () => {
      call.become(allowed(false));
      live.see({ screen: over });
    },
    /a facilitator ended it/,
  ],
  [
    'its owner was moved to a room, of which the plan tells first',
    () => {
      call.become(allowed(false));
      live.see({ screen: over, ...seat({ place: 'breakout:1' }) });
    },
    /you are in another room/,
  ],
  ['the connection was lost', () => live.become({ phase: 'lost' }), /your connection was lost/],
] as const)
  test(`who showed a screen is told why it is over: ${why}`, async () => {
    happens();
    await expect.element(page.getByText(word)).toBeVisible();
    expect(screen.track.readyState).toBe('ended');
    expect(call.asked).toContainEqual(['send', 'screen', null]);
    live.become({ phase: 'connected' });
    live.see({ screen: over });
    await page.getByRole('button', { name: 'Close this message' }).click();
    await expect.poll(said).not.toMatch(/no longer shown/);
  });

test('their own press needs no word', async () => {
  await page.getByRole('button', { name: 'Stop showing it' }).click();
  expect(live.ordered).toContainEqual(['screen', 'stop', {}]);
  call.become(allowed(false));
  live.see({ screen: over });
  await expect.poll(() => document.querySelectorAll('.strip-line')).toHaveLength(0);
  expect(said()).not.toMatch(/no longer shown/);
});
