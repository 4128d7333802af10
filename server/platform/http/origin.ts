import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { isLoopback } from '#server/platform/settings.ts';

export interface Arrival {
  /** The `Origin` header, if there is one. */
  origin: string | undefined;
  /** The `Host` header as the browser sent it. */
  host: string | undefined;
  /** Whether it was sent over https, to us or to a proxy on this machine. */
  isHttps: boolean;
  secFetchSite?: string | undefined;
}

/**
 * Whether a request comes from one of our own pages: its origin, scheme and all, is the public address, or where none is set the address it
 * was sent to. A page of the same host that came over http may be anybody's on the way. Browsers name the origin of everything that could
 * change something; where they do not, `Sec-Fetch-Site` decides.
 */
export function isOwnOrigin({ origin, host, isHttps, secFetchSite }: Arrival, publicUrl: string | null): boolean {
  if (origin === undefined) return secFetchSite === undefined || secFetchSite === 'same-origin' || secFetchSite === 'none';
  const own = URL.parse(publicUrl ?? `${isHttps ? 'https' : 'http'}://${host ?? ''}`);
  return own !== null && URL.parse(origin)?.origin === own.origin;
}

/** Where a request says that it comes from. Only a proxy on this very machine may say that it was https. */
export function arrivalOf({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): Arrival {
  const forwarded = isLoopback(plain(socket.remoteAddress)) ? headers['x-forwarded-proto'] : undefined;
  const isHttps =
    (socket as Partial<TLSSocket>).encrypted === true ||
    String(forwarded ?? '')
      .split(',')[0]
      ?.trim() === 'https';
  return { origin: headers.origin, host: headers.host, isHttps, secFetchSite: headers['sec-fetch-site'] as string | undefined };
}

// An IPv4 address on a socket that listens for both.
const plain = (address = '') => address.replace(/^::ffff:/, '');
