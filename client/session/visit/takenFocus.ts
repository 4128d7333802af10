// Others and the server may take away what somebody types into: a sheet is closed, a right to write ends, a room is left, a dialog comes.
// What they go on typing must then do nothing: no letter is a command, Space and Enter press no button, no word lands in another field.
import { useEffect } from 'react';
import { isOwnDoing, noteAct, noteElse } from '../../live/ownDoing.ts';

/** Where the person put the focus, and whether they could write there. */
interface Place {
  element: Element;
  isText: boolean;
}

/** A removed or disabled element tells nobody that it had the focus. */
const LOOK_MS = 200;
const TEXT =
  'textarea, [role=textbox], input:not([type=button], [type=submit], [type=reset], [type=checkbox], [type=radio], [type=range], [type=color], [type=file])';
const withoutText = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Fn', 'NumLock']);

/** While the page is shown: after the focus was lost without the person's doing, keys do nothing until the next pointer or Tab. */
export const useTakenFocus = (): void => useEffect(watchFocus, []);

/** Watches the page's focus and keys. Returns what ends it. */
export function watchFocus(): () => void {
  let place: Place | null = null;
  let isTaken = false;

  /** Compares where the person put the focus with where it is. */
  function look() {
    const now = focused();
    const isSame = now === (place?.element ?? null) && (now === null || !place?.isText || isText(now));
    if (isSame) return;
    isTaken ||= place !== null && !isOwnDoing() && wasTaken(place, now);
    // Nobody means to write where their typing was led.
    if (isTaken && now instanceof HTMLElement && isText(now)) now.blur();
    const next = focused();
    place = next && { element: next, isText: isText(next) };
    // The press that led into a field has had its effect.
    if (place?.isText) noteElse();
  }

  function pointed(event: Event) {
    if (!event.isTrusted) return;
    isTaken = false;
    place = null;
    noteAct();
  }
  function pressed(event: KeyboardEvent) {
    if (!event.isTrusted || withoutText.has(event.key)) return;
    look();
    if (event.key === 'Tab') {
      isTaken = false;
      return noteAct();
    }
    if (isTaken) return swallow(event);
    if (!place?.isText || isPress(event, place.element)) noteAct();
    else noteElse();
  }
  /** What a field itself does with Enter is known only now: a message was sent. */
  function handled(event: KeyboardEvent) {
    if (event.isTrusted && event.key === 'Enter' && event.defaultPrevented && !isTaken) noteAct();
  }
  const swallowed = (event: Event) => void (isTaken && event.isTrusted && swallow(event));

  const all = [
    listen('pointerdown', pointed),
    // Assistive technology clicks without pointer and keys.
    listen('click', (event) => event.detail === 0 && pointed(event)),
    listen('focusin', look),
    listen('keydown', pressed),
    listen('keydown', handled, false),
    listen('keypress', swallowed),
    listen('keyup', (event) => void (isTaken && event.key !== 'Tab' && swallowed(event))),
    listen('beforeinput', swallowed),
    listen('paste', swallowed),
  ];
  const timer = setInterval(look, LOOK_MS);
  return () => {
    clearInterval(timer);
    all.forEach((end) => end());
  };
}

function listen<K extends keyof WindowEventMap>(name: K, listener: (event: WindowEventMap[K]) => void, capture = true): () => void {
  window.addEventListener(name, listener, { capture });
  return () => window.removeEventListener(name, listener, { capture });
}

function swallow(event: Event) {
  event.stopImmediatePropagation();
  // The browser's own combinations go on.
  if (event instanceof KeyboardEvent && (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph')) return;
  event.preventDefault();
}

function wasTaken({ element, isText: couldWrite }: Place, now: Element | null): boolean {
  if (!isUsable(element) || (couldWrite && !isText(element))) return true;
  if (now === null) return couldWrite;
  // It is still there, so it may be assistive technology that moved on; but not out of a dialog's way.
  const dialog = now.closest('[role=dialog], [role=alertdialog]');
  return dialog !== null && !dialog.contains(element);
}

/** Where the keys go; null where they go nowhere in particular. */
function focused(): Element | null {
  const now = document.activeElement;
  return now === null || now === document.body || now.matches(':disabled') ? null : now;
}

const isUsable = (element: Element) =>
  element.isConnected && !element.matches(':disabled') && element.closest('[inert], [hidden]') === null && element.getClientRects().length > 0;

const isText = (element: Element) =>
  element instanceof HTMLElement &&
  (element.isContentEditable || (element.matches(TEXT) && !element.matches(':read-only, [contenteditable=false], [aria-readonly=true]')));

/** Whether a key does more in a field than write. */
function isPress({ key, ctrlKey, metaKey, isComposing }: KeyboardEvent, field: Element): boolean {
  if (isComposing) return false;
  if (key === 'Escape' || ctrlKey || metaKey) return true;
  return key === 'Enter' && field instanceof HTMLInputElement;
}
