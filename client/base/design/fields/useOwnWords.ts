import { useEffect, useRef, useState } from 'react';
import { useComposing } from './useComposing.ts';

/** One's own words, null for none: in the page's memory, or kept for a page that goes. */
type Own = readonly [string | null, (words: string | null) => void];

/**
 * For a short text that others can change as well, kept when one leaves the field: from the first letter to then it is one's own.
 * `keep` gets what was written, and gives when it is settled.
 */
export function useOwnWords(said: string, keep: (words: string) => Promise<unknown> | undefined, kept?: Own) {
  const here = useState<string | null>(null);
  const [own, setOwn] = kept ?? here;
  const latest = useRef(own);
  useEffect(() => void (latest.current = own));
  const write = (words: string | null) => {
    latest.current = words;
    setOwn(words);
  };
  const { value, field, onChange } = useComposing({ value: own ?? said, onWords: write });
  return {
    value,
    onChange,
    ...field,
    onBlur(event: Parameters<typeof field.onBlur>[0]) {
      field.onBlur(event);
      if (value === said) return write(null);
      // What came in the meantime stays.
      const settled = () => latest.current === value && write(null);
      void (keep(value) ?? Promise.resolve()).finally(settled);
    },
  };
}
