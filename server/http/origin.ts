export interface Arrival {
  /** The `Origin` header, if there is one. */
  origin: string | undefined;
  /** The `Host` header as the browser sent it. */
  host: string | undefined;
  secFetchSite?: string | undefined;
}

/**
 * Whether a request comes from one of our own pages: the origin is the host it was sent to, or the public address.
 * Browsers name the origin of everything that could change something; where they do not, `Sec-Fetch-Site` decides.
 */
export function isOwnOrigin({ origin, host, secFetchSite }: Arrival, publicUrl: string | null): boolean {
  if (origin === undefined) return secFetchSite === undefined || secFetchSite === 'same-origin' || secFetchSite === 'none';
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  if (publicUrl !== null && from.origin === new URL(publicUrl).origin) return true;
  return host !== undefined && from.host === host.toLowerCase();
}
