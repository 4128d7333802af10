import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { graphemes, wholeLetters } from '../graphemes.ts';
import { TooLong } from './TooLong.tsx';
import type { TextBox } from './useComposing.ts';

interface Left {
  /** Under the field it did not fit into. */
  place: HTMLElement;
  rest: string;
}

/** For every field with a `maxLength`: what is put in and does not fit goes in by whole letters, and the rest is told and kept. One, at the root of the page. */
export function FieldRoom() {
  const [left, setLeft] = useState<readonly Left[]>([]);
  useEffect(() => {
    const onBeforeInput = (event: InputEvent) => {
      const rest = takeWhatFits(event);
      if (rest === null) return;
      const place = placeUnder(event.target as TextBox);
      setLeft((all) => [...all.filter((one) => one.place !== place && one.place.isConnected), { place, rest }]);
    };
    document.addEventListener('beforeinput', onBeforeInput, { capture: true });
    return () => document.removeEventListener('beforeinput', onBeforeInput, { capture: true });
  }, []);
  const close = (place: HTMLElement) => {
    setLeft((all) => all.filter((one) => one.place !== place));
    place.parentElement?.querySelector<TextBox>('input, textarea')?.focus();
  };
  return left.map(({ place, rest }) => createPortal(<TooLong rest={rest} onClose={() => close(place)} />, place, rest));
}

/** What did not fit and has to be told; null where all did, or what did not was a single key. */
function takeWhatFits(event: InputEvent): string | null {
  const box = event.target;
  if (!isTextBox(box) || box.maxLength < 0 || event.isComposing || !event.inputType.startsWith('insert')) return null;
  const given = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
  // A field of one line takes no line breaks; a browser counts one of two signs as one.
  const text = box instanceof HTMLInputElement ? given.replace(/[\r\n]+/g, ' ') : given.replaceAll('\r\n', '\n');
  const [start, end] = [box.selectionStart ?? box.value.length, box.selectionEnd ?? box.value.length];
  const room = Math.max(0, box.maxLength - (box.value.length - (end - start)));
  if (text.length <= room) return null;
  event.preventDefault();
  const fits = wholeLetters(text, room);
  if (fits !== '') put(box, fits, start, end);
  const rest = text.slice(fits.length);
  return event.inputType === 'insertText' && graphemes(rest).length === 1 ? null : rest;
}

/** As if it were typed, so that the browser's undo knows it. */
function put(box: TextBox, text: string, start: number, end: number): void {
  if (document.activeElement === box && document.execCommand('insertText', false, text)) return;
  box.setRangeText(text, start, end, 'end');
  box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
}

const isTextBox = (target: EventTarget | null): target is TextBox =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.selectionStart !== null);

function placeUnder(box: TextBox): HTMLElement {
  const around = box.closest<HTMLElement>('.mantine-InputWrapper-root') ?? box.parentElement!;
  const found = around.querySelector<HTMLElement>(':scope > [data-left-over]');
  if (found) return found;
  const made = document.createElement('div');
  made.dataset['leftOver'] = '';
  around.append(made);
  return made;
}
