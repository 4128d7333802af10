// Remembers, for this browser tab only, what the panel showed: after a reload people are where they wrote.
const keyOf = (session: string) => `hearth.panel.${session}`;
const CLOSED = '';

/** The tab of the panel that was open; null where it was closed, undefined where nothing is remembered. */
export function openTabBefore(session: string): string | null | undefined {
  try {
    const tab = sessionStorage.getItem(keyOf(session));
    return tab === null ? undefined : tab === CLOSED ? null : tab;
  } catch {
    return undefined;
  }
}

export function rememberOpenTab(session: string, tab: string | null): void {
  try {
    sessionStorage.setItem(keyOf(session), tab ?? CLOSED);
  } catch {
    // Without storage the panel begins as on a first visit.
  }
}
