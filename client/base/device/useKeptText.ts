import { useCallback, useEffect, useRef, useState } from 'react';
import { deviceStore } from './deviceStore.ts';
import { draftsPlace } from './places.ts';

const drafts = deviceStore<string>(draftsPlace);
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
  const [now, setNow] = useState<{ place: string; text: string | null; wasFound: boolean }>({ place, text: null, wasFound: false });
  const isTouched = useRef(false);
  useEffect(() => {
    let isOver = false;
    isTouched.current = false;
    void writing
      .then(() => drafts.get(place))
      .then((kept) => {
        if (isOver || isTouched.current || kept === undefined) return;
        setNow({ place, text: kept, wasFound: true });
      });
    return () => void (isOver = true);
  }, [place]);
  const write = useCallback(
    (next: string | null) => {
      isTouched.current = true;
      setNow((before) => ({ place, text: next, wasFound: next !== null && before.place === place && before.wasFound }));
      inTurn(() => (next === null || next === '' ? drafts.forget([place]) : drafts.put(place, next)));
    },
    [place],
  );
  // What was begun for one place is never shown at another.
  return now.place === place ? { text: now.text, write, wasFound: now.wasFound } : { text: null, write, wasFound: false };
}

/** Forgets what was begun at the places that `isOver` names. */
export function forgetTexts(isOver: (place: string) => boolean): void {
  inTurn(async () => {
    const kept = await drafts.all();
    await drafts.forget(kept.map(({ key }) => key).filter(isOver));
  });
}

function inTurn(work: () => Promise<unknown>): void {
  writing = writing.then(work, work);
}
