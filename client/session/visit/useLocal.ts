import { useCallback, useEffect, useState } from 'react';
import { createLocalMedia, type LocalMedia } from '../../live/media/devices.ts';

/** The person's own devices for this visit; `renew` switches everything off and begins with nothing open. */
export function useLocal(): { local: LocalMedia | null; renew: () => void } {
  const [local, setLocal] = useState<LocalMedia | null>(null);
  const [count, setCount] = useState(0);
  useEffect(() => {
    const made = createLocalMedia();
    setLocal(made);
    return () => made.close();
  }, [count]);
  return { local, renew: useCallback(() => setCount((before) => before + 1), []) };
}
