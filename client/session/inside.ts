// Remembers, for this tab only, that its person is in a session: a reload then leads straight back to where they were.
const keyOf = (session: string) => `hearth.inside.${session}`;

/** Whether this tab was in the session before it was loaded again. */
export function wasInside(session: string): boolean {
  try {
    return sessionStorage.getItem(keyOf(session)) !== null;
  } catch {
    return false;
  }
}

export function rememberInside(session: string, isInside: boolean): void {
  try {
    if (isInside) sessionStorage.setItem(keyOf(session), '1');
    else sessionStorage.removeItem(keyOf(session));
  } catch {
    // Without storage a reload begins at the way in, which leads to the same seat.
  }
}
