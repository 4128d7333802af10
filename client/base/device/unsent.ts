// Closing the tab, loading it again, going to another address: the browser asks first where words are not sent yet.
import { useEffect } from 'react';
import { goingNow } from './gone.ts';

const fields = new Set<object>();

/** Whether anything is written here that was not sent. */
export const hasUnsent = (): boolean => fields.size > 0;

/** While `isUnsent`, the browser asks before the page is left. */
export function useUnsent(isUnsent: boolean): void {
  useEffect(() => {
    if (!isUnsent) return;
    const field = {};
    // Only while it is needed: a page that listens is not kept for Back by some browsers.
    if (fields.size === 0) addEventListener('beforeunload', ask);
    fields.add(field);
    return () => {
      fields.delete(field);
      if (fields.size === 0) removeEventListener('beforeunload', ask);
    };
  }, [isUnsent]);
}

function ask(event: BeforeUnloadEvent): void {
  // Nobody is there to be asked: their person is gone, and the page begins anew.
  if (goingNow() !== null) return;
  event.preventDefault();
  // Chrome before 119 asks for this one only.
  event.returnValue = true;
}
