import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { testDevices, type TestDevices } from '../../testing/devices.ts';
import { createLocalMedia, type LocalMedia } from './devices.ts';

let devices: TestDevices;
let media: LocalMedia;

beforeEach(async () => {
  devices = testDevices();
  media = createLocalMedia();
  await Promise.all([media.startCamera(), media.startMicrophone()]);
});
afterEach(() => {
  media.close();
  vi.restoreAllMocks();
});

const now = () => media.getSnapshot();
const isBack = () => document.dispatchEvent(new Event('visibilitychange'));

for (const [kind, source] of [
  ['camera', 'video'],
  ['microphone', 'audio'],
] as const) {
  const opened = () => devices.opened[source];

  test(`${kind}: what the system takes is on and taken, and goes on by itself when it is given back`, () => {
    opened()[0]!.mute();
    expect(now()[kind]).toMatchObject({ state: 'on', isTaken: true, problem: null });
    opened()[0]!.unmute();
    expect(now()[kind]).toMatchObject({ state: 'on', isTaken: false, track: opened()[0]!.track });
  });

  test(`${kind}: taken for good by the system, it is opened again as soon as the system lets go of it`, async () => {
    devices.refuseWith[source] = new DOMException('', 'NotReadableError');
    opened()[0]!.end();
    await vi.waitFor(() => expect(now()[kind]).toMatchObject({ state: 'on', isTaken: true }));
    await vi.waitFor(() => expect(navigator.mediaDevices.getUserMedia).toHaveBeenCalledTimes(3));
    expect(now()[kind]).toMatchObject({ state: 'on', isTaken: true });
    devices.refuseWith[source] = null;
    isBack();
    await vi.waitFor(() => expect(now()[kind]).toMatchObject({ state: 'on', isTaken: false, track: opened()[1]!.track }), 5_000);
  });

  test(`${kind}: still muted when its owner is back at the page, it is opened anew`, async () => {
    opened()[0]!.mute();
    isBack();
    await vi.waitFor(() => expect(opened()).toHaveLength(2), 5_000);
    await vi.waitFor(() => expect(now()[kind]).toMatchObject({ state: 'on', isTaken: false, track: opened()[1]!.track }));
    expect(opened()[0]!.track.readyState).toBe('ended');
  });

  test(`${kind}: a permission that was taken back is called so, and is not asked for again`, async () => {
    devices.permission = 'denied';
    opened()[0]!.end();
    await vi.waitFor(() => expect(now()[kind]).toMatchObject({ state: 'failed', problem: 'revoked', isTaken: false }));
    isBack();
    expect(navigator.mediaDevices.getUserMedia).toHaveBeenCalledTimes(2);
  });

  test(`${kind}: a permission that the browser speaks of late is called so all the same`, async () => {
    devices.refuseWith[source] = new DOMException('', 'NotAllowedError');
    opened()[0]!.end();
    await vi.waitFor(() => expect(now()[kind]).toMatchObject({ state: 'failed', problem: 'revoked' }), 5_000);
  });

  test(`${kind}: switched off while the system has it, it stays off`, async () => {
    opened()[0]!.end();
    await vi.waitFor(() => expect(now()[kind].isTaken).toBe(true));
    if (kind === 'camera') media.stopCamera();
    else media.stopMicrophone();
    isBack();
    opened()[0]!.unmute();
    expect(now()[kind]).toMatchObject({ state: 'off', isTaken: false });
    expect(opened()).toHaveLength(1);
  });
}

test('a camera that was unplugged is called so and waits; without a microphone another one goes on', async () => {
  devices.plugged = [{ kind: 'audioinput', deviceId: 'microphone-2' }];
  devices.opened.video[0]!.end();
  await vi.waitFor(() => expect(now().camera).toMatchObject({ state: 'failed', problem: 'lost' }));
  devices.opened.audio[0]!.end();
  await vi.waitFor(() => expect(now().microphone).toMatchObject({ state: 'on', track: devices.opened.audio[1]!.track }));
  expect(devices.opened.video).toHaveLength(1);
});

test('switched off, a microphone is given back to the system at once', () => {
  media.stopMicrophone();
  expect(devices.opened.audio[0]!.track.readyState).toBe('ended');
});

describe('where the browser would ask for the microphone again (WebKit)', () => {
  const track = () => devices.opened.audio[0]!.track;
  beforeEach(() => {
    vi.spyOn(navigator, 'vendor', 'get').mockReturnValue('Apple Computer, Inc.');
    media.stopMicrophone();
  });
  afterEach(() => vi.useRealTimers());

  test('it is off and silent for everybody, and goes on without being asked for', async () => {
    expect(now().microphone).toMatchObject({ state: 'off', track: null });
    expect(track()).toMatchObject({ readyState: 'live', enabled: false });
    await media.startMicrophone();
    expect(now().microphone).toMatchObject({ state: 'on', track: track() });
    expect(track().enabled).toBe(true);
    expect(devices.opened.audio).toHaveLength(1);
  });

  test('it ends after some minutes', async () => {
    await media.startMicrophone();
    vi.useFakeTimers();
    media.stopMicrophone();
    vi.advanceTimersByTime(4 * 60_000);
    expect(track().readyState).toBe('live');
    vi.advanceTimersByTime(2 * 60_000);
    expect(track().readyState).toBe('ended');
  });

  test('it ends with the visit', () => {
    media.close();
    expect(track().readyState).toBe('ended');
  });

  test('it ends when another one is chosen, or the system took it', async () => {
    await media.choose('microphone', 'microphone-2');
    await media.startMicrophone();
    expect(devices.opened.audio).toHaveLength(2);
    expect(track().readyState).toBe('ended');
    devices.opened.audio[1]!.mute();
    media.stopMicrophone();
    expect(devices.opened.audio[1]!.track.readyState).toBe('ended');
  });
});
