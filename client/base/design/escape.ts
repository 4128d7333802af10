import { useLayoutEffect, useRef } from 'react';

const open: { close: () => void }[] = [];

/**
 * While `isOpen`, Escape calls `close`, of several the one that was opened last. From the moment it is shown: Mantine's own dialogs listen
 * only after a pause, in which a slow device loses the key.
 */
export function useEscape(isOpen: boolean, close: () => void): void {
  const latest = useRef(close);
  useLayoutEffect(() => void (latest.current = close));
  useLayoutEffect(() => {
    if (!isOpen) return;
    const part = { close: () => latest.current() };
    if (open.push(part) === 1) addEventListener('keydown', press, { capture: true });
    return () => {
      open.splice(open.indexOf(part), 1);
      if (open.length === 0) removeEventListener('keydown', press, { capture: true });
    };
  }, [isOpen]);
}

function press({ key, isComposing, target }: KeyboardEvent): void {
  if (key !== 'Escape' || isComposing) return;
  // A list that is open within closes alone: Mantine marks where the key goes then.
  if (target instanceof Element && target.getAttribute('data-mantine-stop-propagation') === 'true') return;
  open.at(-1)?.close();
}
