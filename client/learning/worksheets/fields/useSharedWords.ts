import { useEffect, useLayoutEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import type { Text } from 'yjs';
import { isForInputMethod } from '../../../base/design/fields/inputMethod.ts';
import { useComposing, type TextBox } from '../../../base/design/fields/useComposing.ts';
import { createSharedWords } from './sharedWords.ts';

/** A box over a text that others write in: whole words go out, the caret stays at its letter, undo takes back one's own. */
export function useSharedWords(text: Text, written: string) {
  const box = useRef<TextBox>(null);
  const wanted = useRef<[number, number] | null>(null);
  const hand = useMemo(() => createSharedWords(text), [text]);

  function write(after: string, caret: number) {
    const at = hand.write(after, caret);
    if (at !== null && box.current === document.activeElement) wanted.current = [at, at];
  }
  const { value, field, onChange, choose, isComposing } = useComposing({ value: written, onWords: write, onBegin: hand.begin });
  const composes = useRef(isComposing);
  useEffect(() => void (composes.current = isComposing));

  useEffect(
    () =>
      hand.follow((moved) => {
        const element = box.current;
        if (!element || composes.current() || element !== document.activeElement) return;
        const [start, end] = wanted.current ?? [element.selectionStart ?? 0, element.selectionEnd ?? 0];
        wanted.current = [moved(start), moved(end)];
      }),
    [hand],
  );
  useLayoutEffect(() => {
    if (wanted.current) box.current?.setSelectionRange(...wanted.current);
    wanted.current = null;
  }, [value]);

  const take = (event: Pick<Event, 'preventDefault'>, step: 'undo' | 'redo') => {
    event.preventDefault();
    hand[step]();
  };
  useEffect(() => {
    const element = box.current;
    // The browser's own menu, a shaken phone: what they would bring back knows nothing of what others wrote in between.
    const onBeforeInput = (event: Event) => {
      const { inputType } = event as InputEvent;
      if (inputType === 'historyUndo') take(event, 'undo');
      if (inputType === 'historyRedo') take(event, 'redo');
    };
    element?.addEventListener('beforeinput', onBeforeInput);
    return () => element?.removeEventListener('beforeinput', onBeforeInput);
  });
  return {
    box,
    value,
    isComposing,
    choose,
    onChange,
    field: {
      ...field,
      onKeyDown(event: KeyboardEvent) {
        const step = isForInputMethod(event) ? null : undoKey(event);
        if (step) take(event, step);
      },
    },
  };
}

function undoKey({ ctrlKey, metaKey, altKey, shiftKey, key, code }: KeyboardEvent): 'undo' | 'redo' | null {
  if (ctrlKey === metaKey || altKey) return null;
  // On a keyboard of another script the key has another letter, and the same place.
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code.slice(-1).toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && ctrlKey && !shiftKey ? 'redo' : null;
}
