/** Where to go after signing in: a path within Hearth, whatever a link says. */
export function safePath(to: string | null): string {
  if (!to || !to.startsWith('/')) return '/';
  const url = new URL(to, location.origin);
  return url.origin === location.origin && url.pathname !== '/sign-in' ? url.pathname : '/';
}
