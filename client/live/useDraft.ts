import { useCallback, useEffect, useRef } from 'react';
import { useUnsent } from '#client/base/device/unsent.ts';
import { forgetTexts, useKeptText } from '#client/base/device/useKeptText.ts';
import { useLiveState } from './useTool.ts';

export interface Draft {
  text: string;
  /** Null: nothing is begun any more. */
  write: (text: string | null) => void;
  /** It was sent as `sent`: what was written since stays. */
  done: (sent: string) => void;
}

const SESSIONS = 'session ';
const placesOf = (session: string) => `${SESSIONS}${session} `;
/** Where words that belong to a session are kept; `part` says which field. */
export const placeIn = (session: string, part: string): string => `${placesOf(session)}${part}`;

/**
 * What somebody half wrote in a session, kept on this device for them alone: Back, a reload, a wrong tap lose nothing, and the browser
 * asks before the page is closed on it. `part` says which field; `begin` is what stands there when nothing was written.
 */
export function useDraft(part: string, begin = ''): Draft {
  const { welcome } = useLiveState();
  const { text, write } = useKeptText(placeIn(welcome?.session ?? '', part));
  const now = text ?? begin;
  const latest = useRef(now);
  useEffect(() => void (latest.current = now));
  useUnsent(now.trim() !== begin.trim());
  const done = useCallback((sent: string) => void (latest.current === sent && write(null)), [write]);
  return { text: now, write, done };
}

/** Forgets what was half written in sessions other than this one (null: in all of them); what was sent nowhere has no reader there any more. */
export const forgetDraftsBut = (session: string | null): void =>
  forgetTexts((place) => place.startsWith(SESSIONS) && (session === null || !place.startsWith(placesOf(session))));
