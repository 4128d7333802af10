import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Refusal } from '#shared/live/refusals.ts';
import { usePeople } from '#client/live/people.ts';
import { useLive } from '#client/live/useTool.ts';
import { hues } from './carets.ts';
import { keepUnsent, keptCopy } from './keptWords.ts';
import { createSharedDocument, type DocumentState, type SharedDocument } from './sharedDocument.ts';

export interface Lost {
  refusal: Refusal;
  words: string;
}

export interface OpenDocument {
  /** Null until it is opened for the first time. Another object after words that were not taken: what shows it starts anew. */
  shared: SharedDocument | null;
  state: DocumentState;
  /** Why the last words were not taken, and the words; null when they were, or after `forget`. */
  lost: Lost | null;
  forget: () => void;
}

const opening: DocumentState = { status: 'opening', mayWrite: false, percentFull: 0, isRecovered: false, problem: null, notTaken: '' };
const never = () => () => undefined;

/** This person's copy of a shared document, for as long as the part of the page is there. */
export function useSharedDocument(id: string): OpenDocument {
  const { socket } = useLive();
  const { byId } = usePeople();
  const numberOf = useRef((_: string): number => 0);
  useEffect(() => void (numberOf.current = (member) => byId(member)?.number ?? 0));
  const [shared, setShared] = useState<SharedDocument | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [lost, setLost] = useState<Lost | null>(null);
  useEffect(() => {
    let end: (() => void) | null = null;
    let isOver = false;
    void keptCopy(id).then(({ doc, kept }) => {
      if (isOver) return;
      const made = createSharedDocument({ socket, id, doc, userOf: ({ name, member }) => ({ name, hue: numberOf.current(member) % hues }) });
      const stop = keepUnsent(id, made, kept);
      end = () => {
        stop();
        made.close();
      };
      setShared(made);
    });
    return () => {
      isOver = true;
      end?.();
    };
  }, [socket, id, attempt]);
  const state = useSyncExternalStore(shared?.subscribe ?? never, () => shared?.getSnapshot() ?? opening);
  useEffect(() => {
    if (state.status !== 'refused') return;
    const { problem, notTaken } = state;
    // What was lost before and is still shown stays with it.
    setLost((before) => problem && { refusal: problem, words: [before?.words, notTaken].filter(Boolean).join('\n') });
    setAttempt((count) => count + 1);
  }, [state]);
  return { shared, state, lost, forget: () => setLost(null) };
}
