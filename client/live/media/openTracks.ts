// What the browser is asked for.
export type InputKind = 'camera' | 'microphone';

/** Of the usual size: a larger one is taken where somebody looks at it (`pictures.ts`). */
export const CAMERA: MediaTrackConstraints = { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 20, max: 30 } };
const MICROPHONE: MediaTrackConstraints = {
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
  channelCount: { ideal: 1 },
};

function constraints(kind: InputKind, chosen: string | null, how: 'ideal' | 'exact' = 'ideal'): MediaTrackConstraints {
  const device = chosen === null ? {} : { deviceId: { [how]: chosen } };
  if (kind === 'microphone') return { ...MICROPHONE, ...device };
  return { ...CAMERA, ...(chosen === null ? { facingMode: 'user' } : {}), ...device };
}

/** One device: the chosen one if it is there, or (`exact`) no other. Throws what the browser says. */
export async function openTrack(kind: InputKind, chosen: string | null, how: 'ideal' | 'exact' = 'ideal'): Promise<MediaStreamTrack> {
  const wanted = constraints(kind, chosen, how);
  const stream = await navigator.mediaDevices.getUserMedia(kind === 'camera' ? { video: wanted } : { audio: wanted });
  return stream.getTracks()[0]!;
}

/** Both at once, so that the browser asks once. Null where that fails: each alone then tells what is wrong with it. */
export async function openBoth(camera: string | null, microphone: string | null): Promise<Record<InputKind, MediaStreamTrack> | null> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      video: constraints('camera', camera),
      audio: constraints('microphone', microphone),
    });
    return { camera: stream.getVideoTracks()[0]!, microphone: stream.getAudioTracks()[0]! };
  } catch {
    return null;
  }
}
