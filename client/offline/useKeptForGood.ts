import { useEffect, useState } from 'react';

let answer: Promise<boolean> | null = null;

// Asked once for a page, and only when there is something to keep: some browsers ask the person.
const askToKeep = (): Promise<boolean> =>
  (answer ??= (async () => {
    const { storage } = navigator;
    if (!storage?.persist) return false;
    return (await storage.persisted()) || (await storage.persist());
  })().catch(() => false));

/** Whether the browser promises to keep what was written without a connection until it is sent; null while nothing was, or it has not answered. Without the promise WebKit clears it after seven days. */
export function useKeptForGood(isWrittenOffline: boolean): boolean | null {
  const [isKept, setKept] = useState<boolean | null>(null);
  useEffect(() => {
    if (isWrittenOffline) void askToKeep().then(setKept);
  }, [isWrittenOffline]);
  return isWrittenOffline ? isKept : null;
}
