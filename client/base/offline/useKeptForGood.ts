import { useEffect, useSyncExternalStore } from 'react';
import { askToKeep, isKeptForGood } from './keptForGood.ts';

/** Whether the browser promises to keep what was written without a connection until it is sent; null while nothing was, or it has not answered. */
export function useKeptForGood(isWrittenOffline: boolean): boolean | null {
  const isKept = useSyncExternalStore(isKeptForGood.subscribe, isKeptForGood.getSnapshot);
  useEffect(() => {
    if (isWrittenOffline) askToKeep();
  }, [isWrittenOffline]);
  return isWrittenOffline ? isKept : null;
}
