import { useMemo } from 'react';
import { useCallPart } from './media.tsx';

type Failing = { failing?: ('mic' | 'camera')[] };

/** What of one's own does not get through though it was tried, in the words of `setDevices`; nothing where all goes, as pages of before say it. */
export function useFailing(): Failing {
  const mic = useCallPart(({ failing }) => failing.audio);
  const camera = useCallPart(({ failing }) => failing.video);
  return useMemo(() => (mic || camera ? { failing: [...(mic ? (['mic'] as const) : []), ...(camera ? (['camera'] as const) : [])] } : {}), [mic, camera]);
}
