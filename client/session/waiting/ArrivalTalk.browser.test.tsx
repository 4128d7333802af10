import { expect, test } from 'vitest';
import type { ReceivedStream } from '#client/live/media/receiving.ts';
import { testTrack } from '#client/testing/devices.ts';
import { testCall, WithMedia } from '#client/testing/room.tsx';
import { show } from '#client/testing/show.tsx';
import { Pictures } from './ArrivalTalk.tsx';

const flowing: Omit<ReceivedStream, 'track'> = { isPaused: false, isSlow: false, isTaken: false, quality: 'good' };

test('in an outage who talks with somebody on arrival is not shown as they last were', async () => {
  const { call, become } = testCall({
    streams: {
      fay: { video: { ...flowing, track: testTrack('video').track }, audio: { ...flowing, isPaused: true, isTaken: true, track: testTrack('audio').track } },
    },
  });
  await show(
    <WithMedia call={call}>
      <Pictures people={['Fay']} />
    </WithMedia>,
  );
  const videos = () => document.querySelectorAll('video').length;
  const says = () => document.body.textContent.includes('Microphone paused by their device');
  await expect.poll(videos).toBe(1);
  expect(says()).toBe(true);
  become({ state: 'lost' });
  await expect.poll(videos).toBe(0);
  expect(says()).toBe(false);
  expect(document.querySelectorAll('.arrival-faces')).toHaveLength(1);
  become({ state: 'connected' });
  await expect.poll(videos).toBe(1);
});
