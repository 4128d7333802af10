// Remembers, for this browser tab only, what the panel showed: after a reload people are where they wrote.
import { readValue, writeValue } from '#client/base/device/values.ts';

const CLOSED = '';

/** The tab of the panel that was open; null where it was closed, undefined where nothing is remembered. */
export function openTabBefore(session: string): string | null | undefined {
  const tab = readValue('panel', session);
  return tab === null ? undefined : tab === CLOSED ? null : tab;
}

/** Without storage the panel begins as on a first visit. */
export const rememberOpenTab = (session: string, tab: string | null): void => void writeValue('panel', tab ?? CLOSED, session);
