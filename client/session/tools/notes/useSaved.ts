import { useCallback, useEffect, useRef, useState } from 'react';
import { pauseBefore } from '#client/base/http/again.ts';

const AFTER_MS = 500;
const AGAIN_MOST_MS = 3_000;

export type Saving = 'saved' | 'saving' | 'failed';

/** Saves a text a moment after the last key, and at once when the page is hidden or closed; one at a time, the last text last. `save` gives whether it is on disk. */
export function useSaved(first: string, save: (text: string) => Promise<boolean>) {
  const [text, setText] = useState(first);
  const [saving, setSaving] = useState<Saving>('saved');
  const wanted = useRef(first);
  const onDisk = useRef(first);
  const isUnderWay = useRef(false);
  const isHere = useRef(true);
  const failures = useRef(0);
  const again = useRef<() => Promise<void>>(async () => undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    while (wanted.current !== onDisk.current) {
      const sent = wanted.current;
      if (!(await save(sent))) {
        isUnderWay.current = false;
        if (isHere.current) timer.current = setTimeout(() => void again.current(), pauseBefore((failures.current += 1), AGAIN_MOST_MS));
        return setSaving('failed');
      }
      onDisk.current = sent;
      failures.current = 0;
    }
    isUnderWay.current = false;
    setSaving('saved');
  }, [save]);

  useEffect(() => void (again.current = flush));

  useEffect(() => {
    const leave = () => void flush();
    isHere.current = true;
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', leave);
      isHere.current = false;
      leave();
    };
  }, [flush]);

  return {
    text,
    saving,
    flush,
    type(next: string) {
      setText(next);
      setSaving('saving');
      wanted.current = next;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), AFTER_MS);
    },
  };
}
