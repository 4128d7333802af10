import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useUnsent } from './unsent.ts';
import { useKeptText } from './useKeptText.ts';

export interface OwnDraft<T> {
  value: T;
  /** Null: nothing is begun any more. */
  write: (value: T | null) => void;
  /** It was sent as `sent`: what was written since stays. */
  done: (sent: T) => void;
  /** It was begun earlier, on a page that is gone. */
  wasFound: boolean;
}

/**
 * A form that somebody half filled in, kept on this device for them alone: Back, a reload, a dialog that closed lose nothing, and the browser
 * asks before the page is closed on it. `begin` is what stands there when nothing was written; `read` takes what was kept, which an older
 * Hearth may have written, and gives null for what does not fit any more (a function that stays the same).
 */
export function useOwnDraft<T>(place: string, begin: T, read: (kept: unknown) => T | null): OwnDraft<T> {
  const { text, write: keep, wasFound } = useKeptText(place);
  const kept = useMemo(() => (text === null ? null : readJson(text, read)), [text, read]);
  const value = kept ?? begin;
  const isBegun = kept !== null && JSON.stringify(kept) !== JSON.stringify(begin);
  useUnsent(isBegun);
  const latest = useRef(value);
  useEffect(() => void (latest.current = value));
  const write = useCallback((next: T | null) => keep(next === null ? null : JSON.stringify(next)), [keep]);
  const done = useCallback((sent: T) => void (JSON.stringify(latest.current) === JSON.stringify(sent) && keep(null)), [keep]);
  return { value, write, done, wasFound: wasFound && isBegun };
}

function readJson<T>(text: string, read: (kept: unknown) => T | null): T | null {
  try {
    return read(JSON.parse(text));
  } catch {
    return null;
  }
}

/** `read` of a draft that is one text. */
export const readText = (kept: unknown): string | null => (typeof kept === 'string' ? kept : null);

/** Of what was kept, a text of this name, or ''. */
export const textOf = (kept: unknown, name: string): string => {
  const value = (kept as Record<string, unknown> | null)?.[name];
  return typeof value === 'string' ? value : '';
};
