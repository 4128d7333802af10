/** `back`: the page is looked at again. `tap`: it was touched, or a key pressed, which is when browsers let sound begin. */
export type Return = 'back' | 'tap';

// What counts as a tap differs: for a finger it is only its end, and WebKit has its own list.
const taps = ['pointerdown', 'pointerup', 'touchend', 'click', 'keydown'] as const;

/** Calls back whenever the person is at the page again, and at each tap: what the system took meanwhile may be had again. Gives the way to stop that. */
export function onReturn(isHere: (how: Return) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const onBack = () => document.visibilityState === 'visible' && isHere('back');
  document.addEventListener('visibilitychange', onBack, { signal });
  for (const event of ['pageshow', 'focus']) window.addEventListener(event, onBack, { signal });
  for (const tap of taps) window.addEventListener(tap, () => isHere('tap'), { signal, passive: true, capture: true });
  return () => stop.abort();
}
