import { useCallback, useState } from 'react';

const keyOf = (id: string | null) => `lesson-draft:${id ?? ''}`;

/** The text somebody writes, kept in this tab until it is saved: a reload loses nothing. Null while it is as it was saved. */
export function useDraft(id: string | null) {
  const [draft, setDraft] = useState<string | null>(() => sessionStorage.getItem(keyOf(id)));
  const [wasFound] = useState(draft !== null);
  const write = useCallback(
    (text: string | null) => {
      setDraft(text);
      if (text === null) sessionStorage.removeItem(keyOf(id));
      else sessionStorage.setItem(keyOf(id), text);
    },
    [id],
  );
  return { draft, write, wasFound };
}
