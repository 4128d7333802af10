// Only serves to read paths; no request ever goes there.
const HERE = 'https://hearth.invalid';

/** Where to go after signing in: a path within Hearth, whatever a link says. */
export function safePath(to: string | null): string {
  if (!to?.startsWith('/')) return '/';
  const url = new URL(to, HERE);
  return url.origin === HERE && url.pathname !== '/sign-in' ? url.pathname : '/';
}
