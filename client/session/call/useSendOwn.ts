import { useEffect } from 'react';
import type { Call } from '#client/live/media/call.ts';
import type { LocalMediaState } from '#client/live/media/devices.ts';

/** What is on goes out, once the call may; what the device took is held back, so that the others know why nothing comes. */
export function useSendOwn(call: Call, { camera, microphone }: LocalMediaState, isAway = false): void {
  const audio = microphone.state === 'on' && !isAway ? microphone.track : null;
  const video = camera.state === 'on' && !isAway ? camera.track : null;
  useEffect(() => call.holdBack('audio', microphone.isTaken), [call, microphone.isTaken]);
  useEffect(() => call.holdBack('video', camera.isTaken), [call, camera.isTaken]);
  useEffect(() => call.send('audio', audio), [call, audio]);
  useEffect(() => call.send('video', video), [call, video]);
}
