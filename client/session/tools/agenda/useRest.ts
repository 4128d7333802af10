import { useEffect, useState } from 'react';
import { useLocal, useLocalState } from '#client/session/call/media.tsx';

interface OnOff {
  mic: boolean;
  camera: boolean;
}
const nothing: OnOff = { mic: false, camera: false };

/** What was on before the break, and the way to have it on again: by the person's own tap only. */
export interface Rest {
  before: OnOff;
  restore: () => void;
  leaveOff: () => void;
}

/** While a person rests, their devices are off here too: the light of the camera goes out with it. */
export function useRest(isResting: boolean): Rest {
  const local = useLocal();
  const { camera, microphone } = useLocalState();
  const [before, setBefore] = useState<OnOff>(nothing);
  const [isRested, setRested] = useState(false);
  if (isResting !== isRested) {
    setRested(isResting);
    if (isResting) setBefore({ mic: microphone.state === 'on', camera: camera.state === 'on' });
  }
  useEffect(() => {
    if (!isRested) return;
    local.stopCamera();
    local.stopMicrophone();
  }, [local, isRested]);
  // What they switched on themself meanwhile needs no offer any more.
  const offered = { mic: before.mic && microphone.state === 'off', camera: before.camera && camera.state === 'off' };
  return {
    before: offered,
    restore() {
      setBefore(nothing);
      if (offered.camera) void local.startCamera();
      if (offered.mic) void local.startMicrophone();
    },
    leaveOff: () => setBefore(nothing),
  };
}
