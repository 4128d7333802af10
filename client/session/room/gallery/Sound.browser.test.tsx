import { afterEach, beforeEach, expect, test, vi, type MockInstance } from 'vitest';
import { page } from 'vitest/browser';
import type { ReceivedStream } from '#client/live/media/receiving.ts';
import { testTrack } from '#client/testing/devices.ts';
import { testCall, WithMedia } from '#client/testing/room.tsx';
import { show } from '#client/testing/show.tsx';
import { createLocalMedia } from '#client/live/media/devices.ts';
import { HeldBackNotice } from '../../call/HeldBackNotice.tsx';
import { Sound } from '../../call/Sound.tsx';

const flowing = { isPaused: false, isSlow: false, isTaken: false, quality: 'good' } as const;
const voice = (): ReceivedStream => ({ ...flowing, track: testTrack('audio').track });
const refused = () => Promise.reject(new DOMException('', 'NotAllowedError'));
const voices = () => [...document.querySelectorAll('audio')];
const tap = () => document.body.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));

let play: MockInstance<HTMLMediaElement['play']>;
beforeEach(() => void (play = vi.spyOn(HTMLMediaElement.prototype, 'play')));
afterEach(() => void vi.restoreAllMocks());

async function twoVoices() {
  const { call } = testCall({ streams: { ana: { audio: voice() }, ben: { audio: voice() } } });
  const local = createLocalMedia();
  await show(
    <WithMedia call={call} local={local}>
      <HeldBackNotice />
      <Sound />
    </WithMedia>,
  );
}

test('“Tap to hear” stays until every voice plays', async () => {
  play.mockImplementation(refused);
  await twoVoices();
  await expect.element(page.getByRole('button', { name: 'Tap to hear' })).toBeVisible();
  // The first may play, the second may not yet.
  play.mockImplementation(function (this: HTMLMediaElement) {
    return this === voices()[0] ? Promise.resolve() : refused();
  });
  tap();
  await expect.poll(() => play.mock.calls.length).toBeGreaterThanOrEqual(4);
  await expect.element(page.getByRole('button', { name: 'Tap to hear' })).toBeVisible();
  play.mockResolvedValue(undefined);
  tap();
  await expect.element(page.getByRole('button', { name: 'Tap to hear' })).not.toBeInTheDocument();
});

for (const [how, comesBack] of [
  ['the page is looked at again', () => document.dispatchEvent(new Event('visibilitychange'))],
  ['it comes out of the browser’s own store of pages', () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))],
  ['it is tapped', tap],
] as const)
  test(`after a phone call each voice plays again when ${how}`, async () => {
    play.mockResolvedValue(undefined);
    await twoVoices();
    await expect.poll(() => play.mock.contexts.length).toBe(2);
    voices().forEach((element) => element.pause());
    play.mockClear();
    comesBack();
    expect(play.mock.contexts).toEqual(voices());
  });

test('a voice that the system pauses while the page is in sight plays again by itself', async () => {
  play.mockResolvedValue(undefined);
  await twoVoices();
  await expect.poll(() => play.mock.contexts.length).toBe(2);
  play.mockClear();
  voices()[1]!.dispatchEvent(new Event('pause'));
  await expect.poll(() => play.mock.contexts).toEqual([voices()[1]]);
});
