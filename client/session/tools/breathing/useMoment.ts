import { useEffect, useState } from 'react';
import { useLive } from '#client/live/useTool.ts';
import { momentOf, untilChange, type Moment } from './moment.ts';
import type { Pace } from './types.ts';

/** Where everybody is, by the server's clock; and that clock's time (ms since the epoch). */
export function useMoment(view: Pace): { moment: Moment; now: number } {
  const { serverNow } = useLive();
  const [now, setNow] = useState(serverNow);
  const beginsAt = view.stage === 'running' ? view.beginsAt : null;
  useEffect(() => {
    if (beginsAt === null) return;
    let timer = setTimeout(look, 0);
    function look() {
      const time = serverNow();
      setNow(time);
      timer = setTimeout(look, untilChange(beginsAt ?? time, time) + 1);
    }
    return () => clearTimeout(timer);
  }, [serverNow, beginsAt]);
  return { moment: momentOf(view, now), now };
}
