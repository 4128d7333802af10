import { useCallback, useEffect, useState } from 'react';
import { isRefusal } from '#shared/live/refusals.ts';
import { pauseBefore } from '#client/base/http/again.ts';
import { usePeople } from '#client/live/people.ts';
import { useLiveState, useSend, useTool } from '#client/live/useTool.ts';
import { useFailing } from './useFailing.ts';
import { useCall, useLocal, useLocalState } from './media.tsx';
import { useSendOwn } from './useSendOwn.ts';

export interface OnOff {
  mic: boolean;
  camera: boolean;
}

/** The person's own microphone and camera in the room, and all they may do with them. Nothing here is ever switched on but by their own tap. */
export interface OwnMedia {
  isOn: OnOff;
  isStarting: OnOff;
  isAway: boolean;
  /** Coming back asks first what to switch on. */
  isAskedBack: boolean;
  /** What was on before stepping away. */
  before: OnOff;
  isMuted: boolean;
  isVideoStopped: boolean;
  isAskedToUnmute: boolean;
  toggleMic: () => void;
  toggleCamera: () => void;
  /** Steps away at once, or asks how to come back. */
  toggleAway: () => void;
  stayAway: () => void;
  comeBack: (devices: OnOff) => void;
  stayMuted: () => void;
}

/** Keeps devices, call and session in step: what is on is sent and told, what a facilitator stopped goes off here too. */
export function useOwnMedia(): OwnMedia {
  const local = useLocal();
  const state = useLocalState();
  const { camera, microphone } = state;
  const send = useSend();
  const { self } = usePeople();
  const moderation = useTool('moderation');
  const isAway = self?.isSteppedAway ?? false;
  const isMuted = moderation?.isMuted ?? false;
  const isVideoStopped = moderation?.isVideoStopped ?? false;
  const isOn: OnOff = { mic: microphone.state === 'on', camera: camera.state === 'on' };
  const [before, setBefore] = useState<OnOff>({ mic: false, camera: false });
  const [isAskedBack, setAskedBack] = useState(false);

  useSendOwn(useCall(), state, isAway);
  useTelling(isOn, isAway);
  useEffect(() => {
    if ((isMuted || isAway) && isOn.mic) local.stopMicrophone();
  }, [local, isMuted, isAway, isOn.mic]);
  useEffect(() => {
    if ((isVideoStopped || isAway) && isOn.camera) local.stopCamera();
  }, [local, isVideoStopped, isAway, isOn.camera]);
  useEffect(() => {
    if (!isAway) setAskedBack(false);
  }, [isAway]);

  const startMic = useCallback(async () => {
    const lifted = isMuted || moderation?.isAskedToUnmute ? await send('moderation', 'unmute', {}) : null;
    if (!isRefusal(lifted)) await local.startMicrophone();
  }, [isMuted, moderation?.isAskedToUnmute, send, local]);
  const startCamera = useCallback(async () => {
    const lifted = isVideoStopped ? await send('moderation', 'startVideo', {}) : null;
    if (!isRefusal(lifted)) await local.startCamera();
  }, [isVideoStopped, send, local]);

  function stepAway() {
    setBefore(isOn);
    local.stopMicrophone();
    local.stopCamera();
    void send('presence', 'stepAway', {});
  }

  return {
    isOn,
    isStarting: { mic: microphone.state === 'starting', camera: camera.state === 'starting' },
    isAway,
    isAskedBack,
    before,
    isMuted,
    isVideoStopped,
    isAskedToUnmute: moderation?.isAskedToUnmute ?? false,
    toggleMic() {
      if (isAway) setAskedBack(true);
      else if (microphone.state === 'off' || microphone.state === 'failed') void startMic();
      else local.stopMicrophone();
    },
    toggleCamera() {
      if (isAway) setAskedBack(true);
      else if (camera.state === 'off' || camera.state === 'failed') void startCamera();
      else local.stopCamera();
    },
    toggleAway: () => (isAway ? setAskedBack(true) : stepAway()),
    stayAway: () => setAskedBack(false),
    async comeBack(devices) {
      const back = await send('presence', 'comeBack', {});
      if (isRefusal(back)) return;
      setAskedBack(false);
      await Promise.all([devices.mic && startMic(), devices.camera && startCamera()]);
    },
    stayMuted: () => void send('moderation', 'stayMuted', {}),
  };
}

const TELL_AGAIN_MOST_MS = 2_000;

/** The others see what is switched on: told after each change, and again when the connection or the seat is new. */
function useTelling({ mic, camera }: OnOff, isAway: boolean) {
  const send = useSend();
  const { phase, connection } = useLiveState();
  const { self } = usePeople();
  const failing = useFailing();
  const [attempt, setAttempt] = useState(0);
  const mayTell = self !== null && phase === 'connected' && !isAway;
  useEffect(() => {
    if (!mayTell) return;
    let retry: ReturnType<typeof setTimeout> | undefined;
    void send('presence', 'setDevices', { mic, camera, ...failing }).then((answer) => {
      if (isRefusal(answer)) retry = setTimeout(() => setAttempt((count) => count + 1), pauseBefore(attempt + 1, TELL_AGAIN_MOST_MS));
    });
    return () => clearTimeout(retry);
  }, [send, mayTell, connection, mic, camera, failing, attempt]);
}
