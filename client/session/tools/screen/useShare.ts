import { useCallback, useState, useSyncExternalStore } from 'react';
import { isRefusal, type Refusal } from '#shared/live/refusals.ts';
import { useSend } from '#client/live/useTool.ts';
import { useCall } from '#client/session/call/media.tsx';
import { capture, type CaptureProblem, type CaptureState } from './capture.ts';

/** What the person does with their own screen. */
export function useShare() {
  const send = useSend();
  const call = useCall();
  const state: CaptureState = useSyncExternalStore(capture.subscribe, capture.getSnapshot);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const [problem, setProblem] = useState<CaptureProblem | null>(null);

  const share = useCallback(async () => {
    setRefusal(null);
    setProblem(null);
    const track = await capture.choose();
    if (typeof track === 'string') setProblem(track);
    if (track === null || typeof track === 'string') return;
    const answer = await send('screen', 'share', {});
    if (isRefusal(answer)) {
      setRefusal(answer);
      return capture.stop();
    }
    if (track.readyState === 'live') call.send('screen', track);
  }, [send, call]);

  const stop = useCallback(() => capture.stop(), []);
  return { state, refusal, problem, share, stop };
}
