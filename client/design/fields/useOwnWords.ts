import { useState } from 'react';
import { useComposing } from './useComposing.ts';

/**
 * For a short text that others can change as well, kept when one leaves the field: from the first letter to then it is one's own.
 * `keep` gets what was written, and gives when it is settled.
 */
export function useOwnWords(said: string, keep: (words: string) => Promise<unknown> | undefined) {
  const [own, setOwn] = useState<string | null>(null);
  const { value, field, onChange } = useComposing({ value: own ?? said, onWords: setOwn });
  return {
    value,
    onChange,
    ...field,
    onBlur(event: Parameters<typeof field.onBlur>[0]) {
      field.onBlur(event);
      if (value === said) return setOwn(null);
      // What came in the meantime stays.
      const settled = () => setOwn((now) => (now === value ? null : now));
      void (keep(value) ?? Promise.resolve()).finally(settled);
    },
  };
}
