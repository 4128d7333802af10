import { createObservable, type Observable } from '../../base/device/observable.ts';
import { onReturn } from './returns.ts';

/** What the browser does not play before the person taps. */
export interface HeldBack {
  sound: boolean;
  picture: boolean;
}

const held = new Set<HTMLMediaElement>();
const all = new Map<HTMLMediaElement, () => void>();
const state = createObservable<HeldBack>({ sound: false, picture: false });

/** Whether any voice or picture on the page waits for a tap; false only when each of them plays. */
export const heldBack: Observable<HeldBack> = state;

/** Inside a tap: plays whatever waits for it. */
export const playAll = () => all.forEach((play) => play());

const look = () => {
  const is = [...held].map((element) => element instanceof HTMLVideoElement);
  const next = { sound: is.includes(false), picture: is.includes(true) };
  const now = state.getSnapshot();
  if (next.sound !== now.sound || next.picture !== now.picture) state.set(next);
};

const SETTLES_MS = 500;

/**
 * Plays an element's stream, and plays it again whenever it was stopped from outside: a phone call, Siri, another app's sound, headphones that were pulled out.
 * Gives the way to let go of it.
 */
export function keepPlaying(element: HTMLMediaElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const mark = (isHeld: boolean) => {
    if (!all.has(element)) return;
    if (isHeld) held.add(element);
    else held.delete(element);
    look();
  };
  const play = () => {
    if (element.srcObject === null) return mark(false);
    element.play().then(
      () => mark(false),
      (error: unknown) => error instanceof DOMException && error.name === 'NotAllowedError' && mark(true),
    );
  };
  const onPause = () => {
    clearTimeout(timer);
    timer = setTimeout(play, SETTLES_MS);
  };
  // A tap on a page whose voices all play is nobody's business.
  const stopListening = onReturn((how) => (how === 'back' || element.paused || held.has(element)) && play());
  element.addEventListener('pause', onPause);
  all.set(element, play);
  play();
  return () => {
    clearTimeout(timer);
    stopListening();
    element.removeEventListener('pause', onPause);
    all.delete(element);
    held.delete(element);
    look();
  };
}
