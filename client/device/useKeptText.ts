import { useCallback, useEffect, useRef, useState } from 'react';
import { deviceStore } from './deviceStore.ts';

const drafts = deviceStore<string>('drafts');
/** One write after the other: sealing takes its time, and the last word counts. */
let writing: Promise<unknown> = Promise.resolve();

export interface KeptText {
  /** Null: nothing was begun. */
  text: string | null;
  write: (text: string | null) => void;
  /** It was begun earlier, on a page that is gone. */
  wasFound: boolean;
}

/** What somebody writes and has not sent or saved, kept for them alone: a reload, a wrong Back or a sign-in that ended lose nothing. `place` says what it is for. */
export function useKeptText(place: string): KeptText {
  const [text, setText] = useState<string | null>(null);
  const [wasFound, setFound] = useState(false);
  const isTouched = useRef(false);
  useEffect(() => {
    let isOver = false;
    isTouched.current = false;
    void writing.then(() => drafts.get(place)).then((kept) => {
      if (isOver || isTouched.current || kept === undefined) return;
      setText(kept);
      setFound(true);
    });
    return () => void (isOver = true);
  }, [place]);
  const write = useCallback(
    (next: string | null) => {
      isTouched.current = true;
      setText(next);
      writing = writing.then(async () => {
        if (next === null || next === '') await drafts.forget([place]);
        else await drafts.put(place, next);
      });
    },
    [place],
  );
  return { text, write, wasFound };
}
