import { useCallback, useEffect, useRef, useState, type CompositionEvent, type ChangeEvent, type FocusEvent } from 'react';

export type TextBox = HTMLInputElement | HTMLTextAreaElement;

interface ComposingProps {
  /** What the box shows while nothing is composed in it. */
  value: string;
  /** Whole words, and where the caret stands after them. */
  onWords: (text: string, caret: number) => void;
  /** A composition begins: what others change from here on is taken in when it is over. */
  onBegin?: () => void;
}

/**
 * For a text that others, the server or our own code can change: while an input method composes a word (Chinese, Korean, every word on
 * Android) nothing but the person touches the box, and half a word goes nowhere. Spread what it gives over the input.
 */
export function useComposing({ value, onWords, onBegin }: ComposingProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const box = useRef<TextBox | null>(null);
  const latest = useRef(onWords);
  useEffect(() => void (latest.current = onWords));
  const tell = useCallback((element: TextBox) => latest.current(element.value, element.selectionStart ?? element.value.length), []);

  function finish(element: TextBox) {
    if (box.current === null) return;
    box.current = null;
    setDraft(null);
    tell(element);
  }

  useEffect(() => {
    // Whoever leaves, or whose page is put away, in the middle of a word has written it.
    const leave = () => {
      if (box.current) tell(box.current);
      box.current = null;
    };
    const hide = () => {
      if (document.visibilityState !== 'hidden') return;
      leave();
      setDraft(null);
    };
    document.addEventListener('visibilitychange', hide);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      leave();
    };
  }, [tell]);

  return {
    value: draft ?? value,
    isComposing: () => box.current !== null,
    field: {
      onCompositionStart({ currentTarget }: CompositionEvent<TextBox>) {
        box.current = currentTarget;
        setDraft(currentTarget.value);
        onBegin?.();
      },
      onCompositionEnd: ({ currentTarget }: CompositionEvent<TextBox>) => finish(currentTarget),
      // Some input methods end without saying so.
      onBlur: ({ currentTarget }: FocusEvent<TextBox>) => finish(currentTarget),
    },
    /** Something was chosen in the place of what is being composed. */
    choose(text: string) {
      box.current = null;
      setDraft(null);
      latest.current(text, text.length);
    },
    onChange({ currentTarget }: Pick<ChangeEvent<TextBox>, 'currentTarget'>) {
      if (box.current) setDraft(currentTarget.value);
      else tell(currentTarget);
    },
  };
}
