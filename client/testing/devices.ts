// A camera and a microphone that a test takes away and gives back, as a phone call or a pulled cable does.
import { vi } from 'vitest';

export interface TestTrack {
  track: MediaStreamTrack;
  /** What the system does; each tells the page by the track's own event. */
  mute: () => void;
  unmute: () => void;
  end: () => void;
}

const deviceOf = { video: 'camera-1', audio: 'microphone-1' };

/** A track of this kind; `hz` is what a microphone hears. */
export function testTrack(kind: 'video' | 'audio', device = deviceOf[kind]): TestTrack {
  const track =
    kind === 'video'
      ? Object.assign(document.createElement('canvas'), { width: 64, height: 36 }).captureStream(5).getTracks()[0]!
      : new AudioContext().createMediaStreamDestination().stream.getTracks()[0]!;
  let isMuted = false;
  Object.defineProperty(track, 'muted', { get: () => isMuted });
  track.getSettings = () => ({ deviceId: device });
  const become = (muted: boolean) => {
    isMuted = muted;
    track.dispatchEvent(new Event(muted ? 'mute' : 'unmute'));
  };
  return {
    track,
    mute: () => become(true),
    unmute: () => become(false),
    end() {
      track.stop();
      track.dispatchEvent(new Event('ended'));
    },
  };
}

export interface TestDevices {
  /** Every track that was opened, in order. */
  opened: { video: TestTrack[]; audio: TestTrack[] };
  /** What each device is asked for next is answered with, in place of a track. */
  refuseWith: { video: DOMException | null; audio: DOMException | null };
  plugged: { kind: MediaDeviceKind; deviceId: string }[];
  permission: PermissionState;
}

/** Puts these devices in place of the browser's until the test is over. */
export function testDevices(): TestDevices {
  const devices: TestDevices = {
    opened: { video: [], audio: [] },
    refuseWith: { video: null, audio: null },
    plugged: [
      { kind: 'videoinput', deviceId: 'camera-1' },
      { kind: 'audioinput', deviceId: 'microphone-1' },
    ],
    permission: 'granted',
  };
  const open = (kind: 'video' | 'audio') => {
    const refusal = devices.refuseWith[kind];
    if (refusal) throw refusal;
    const one = testTrack(kind);
    devices.opened[kind].push(one);
    return one.track;
  };
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(async (wanted) => {
    const kinds = (['video', 'audio'] as const).filter((kind) => wanted?.[kind]);
    return new MediaStream(kinds.map(open));
  });
  vi.spyOn(navigator.mediaDevices, 'enumerateDevices').mockImplementation(async () =>
    devices.plugged.map((one) => ({ ...one, groupId: '', label: one.deviceId, toJSON: () => one })),
  );
  vi.spyOn(navigator.permissions, 'query').mockImplementation(
    async () => Object.assign(new EventTarget(), { state: devices.permission, name: '', onchange: null }) as PermissionStatus,
  );
  return devices;
}
