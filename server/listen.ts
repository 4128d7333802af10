import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { isIP, isIPv6, type AddressInfo } from 'node:net';
import { isLoopback, type Settings } from './platform/settings.ts';
import { StartError } from './platform/startError.ts';

/** The server for pages, routes and the live socket: https where the settings hold a certificate, and then TLS 1.3 alone, which all of our browsers speak. */
export function createServerFor(settings: Settings, app: RequestListener): Server {
  return settings.tls ? createHttpsServer({ ...settings.tls, minVersion: 'TLSv1.3' }, app) : createHttpServer(app);
}

/** Listens; gives the port (the system's choice where the settings say 0). Throws StartError when it cannot. */
export async function listen(server: Server, { host, port }: Settings): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(toStartError(error, host, port)));
    server.listen(port, host, resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** The address to type into a browser. */
export function urlOf(settings: Settings, port: number): string {
  if (settings.publicUrl) return settings.publicUrl;
  const isWildcard = settings.host === '0.0.0.0' || settings.host === '::';
  const host = isWildcard ? 'localhost' : isIPv6(settings.host) ? `[${settings.host}]` : settings.host;
  return `${settings.tls ? 'https' : 'http'}://${host}:${port}`;
}

/**
 * Where the media workers listen. Behind a proxy on this machine (HOST is loopback, yet media is announced elsewhere)
 * they face the network themselves: no proxy carries media.
 */
export function mediaHostOf({ host, rtcAnnouncedAddress }: Settings): string {
  if (isLoopback(host)) return rtcAnnouncedAddress === null || isLoopback(rtcAnnouncedAddress) ? host : '0.0.0.0';
  return isIP(host) ? host : '0.0.0.0';
}

function toStartError(error: NodeJS.ErrnoException, host: string, port: number): StartError {
  if (error.code === 'EADDRINUSE') return new StartError(`PORT ${port} is in use: stop what uses it, or give Hearth another one.`);
  if (error.code === 'EACCES') return new StartError(`PORT ${port} may not be opened by this user: give Hearth one from 1024 up.`);
  return new StartError(`HOST ${host} cannot be listened on (${error.code ?? 'unknown'}).`);
}
