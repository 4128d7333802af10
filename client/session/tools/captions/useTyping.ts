import { useCallback, useEffect, useRef } from 'react';
import { useSend } from '#client/live/useTool.ts';

const EVERY_MS = 250;

/** Lets everybody read along while a line is typed: the latest text, a few times a second, nothing in between. */
export function useTyping(): (text: string) => void {
  const send = useSend();
  const latest = useRef('');
  const sent = useRef('');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (text: string) => {
      latest.current = text;
      if (timer.current !== undefined) return;
      const tell = () => {
        timer.current = undefined;
        if (latest.current === sent.current) return;
        sent.current = latest.current;
        void send('captions', 'type', { text: latest.current });
        timer.current = setTimeout(tell, EVERY_MS);
      };
      tell();
    },
    [send],
  );
}
