import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { ReceivedStream } from '#client/live/media/receiving.ts';
import { testTrack } from '#client/testing/devices.ts';
import { testLive, WithLive } from '#client/testing/live.tsx';
import { testCall, WithMedia } from '#client/testing/room.tsx';
import { show } from '#client/testing/show.tsx';
import { ScreenStage } from './ScreenStage.tsx';

const people = ['ana', 'fay'].map((id) => ({ id, name: id, role: 'participant', place: 'main', isConnected: true }));

async function stage(how: Partial<ReceivedStream> = {}) {
  const screen: ReceivedStream = { isPaused: false, isSlow: false, isTaken: false, quality: 'good', track: testTrack('video').track, ...how };
  const call = testCall({ streams: { fay: { screen } } });
  await show(
    <WithLive live={testLive({ presence: { self: 'ana', people } }).live}>
      <WithMedia call={call.call}>
        <ScreenStage view={{ sharer: 'fay' }} />
      </WithMedia>
    </WithLive>,
  );
  return call;
}

test('in an outage no last picture of a screen stays on the stage', async () => {
  const { become } = await stage();
  const videos = () => document.querySelectorAll('video').length;
  await expect.poll(videos).toBe(1);
  become({ state: 'lost' });
  await expect.poll(videos).toBe(0);
  await expect.element(page.getByText('The picture is on its way…')).toBeVisible();
  become({ state: 'connected' });
  await expect.poll(videos).toBe(1);
});

for (const [why, how, word] of [
  ['their device paused it', { isPaused: true, isTaken: true }, 'The picture is paused by their device.'],
  ['one’s own line does not carry it', { quality: 'off' }, /Your connection is too slow/],
  ['nothing comes from them', { quality: 'absent' }, 'No picture arrives from them right now.'],
] as const)
  test(`a screen that is not seen says why: ${why}`, async () => {
    await stage(how);
    await expect.element(page.getByText(word)).toBeVisible();
  });
