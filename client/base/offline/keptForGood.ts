import { createObservable, type Observable } from '../device/observable.ts';

const answer = createObservable<boolean | null>(null);
let isAsked = false;

/** Whether the browser promises to keep what was written without a connection until it is sent; null while it was not asked, or has not answered. Without the promise WebKit clears it after seven days. */
export const isKeptForGood: Observable<boolean | null> = answer;

/** Asks the browser for it: once for a page, and only when there is something to keep, since some browsers ask the person. */
export function askToKeep(): void {
  if (isAsked) return;
  isAsked = true;
  void ask()
    .catch(() => false)
    .then(answer.set);
}

async function ask(): Promise<boolean> {
  const { storage } = navigator;
  if (!storage?.persist) return false;
  return (await storage.persisted()) || (await storage.persist());
}
