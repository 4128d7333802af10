import { SavedLine } from './SavedLine.tsx';
import type { SheetSync } from './sheetSync.ts';

/** The line of what is saved, in sight below a sheet while somebody writes in it. */
export function SavedBar({ className, sync, sizeMax }: { className: string; sync: SheetSync; sizeMax: number }) {
  return (
    <div className={className} ref={tellsItsHeight}>
      <SavedLine sync={sync} sizeMax={sizeMax} />
    </div>
  );
}

/** What stands out of a field that has the focus (px). */
const RING = 8;

// On a small phone its words take several lines: what has the focus is kept from behind it, however high it is.
function tellsItsHeight(bar: HTMLDivElement | null): (() => void) | undefined {
  if (bar === null) return undefined;
  const { style } = document.documentElement;
  const watch = new ResizeObserver(() => style.setProperty('--saved-bar', `${Math.ceil(bar.getBoundingClientRect().height) + RING}px`));
  watch.observe(bar);
  return () => {
    watch.disconnect();
    style.removeProperty('--saved-bar');
  };
}
