import { useSyncExternalStore } from 'react';

const WIDE_REM = 64;
const HIGH_REM = 30;

/** Whether there is room for the panel beside the faces; as layout.css measures it, in the reader's own letters. */
export const isWide = (): boolean => window.innerWidth >= WIDE_REM * rem();

/** Whether everything the panel can show stands beside it (see panel.css). */
export const useHasRail = (): boolean => useSyncExternalStore(onSize, hasRail);

const hasRail = () => isWide() && (window.visualViewport?.height ?? window.innerHeight) >= HIGH_REM * rem();

const rem = () => parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

function onSize(tell: () => void): () => void {
  window.addEventListener('resize', tell);
  window.visualViewport?.addEventListener('resize', tell);
  return () => {
    window.removeEventListener('resize', tell);
    window.visualViewport?.removeEventListener('resize', tell);
  };
}
