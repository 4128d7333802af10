import { networkInterfaces } from 'node:os';
import type { types } from 'mediasoup';

export interface Listening {
  /** The address the server listens on: `127.0.0.1`, an interface's address, or a wildcard. */
  listenHost: string;
  /** The address browsers reach it at, when that is another one. */
  announcedAddress: string | null;
  /** The UDP and TCP port; 0 lets the system choose. */
  port: number;
}

/** Takes where to listen; gives mediasoup's list of sockets: UDP first, TCP for networks that let no UDP out. */
export const listenInfosOf = ({ listenHost, announcedAddress, port }: Listening): types.TransportListenInfo[] =>
  addressesOf(listenHost, announcedAddress).flatMap((ip) =>
    (['udp', 'tcp'] as const).map((protocol) => ({
      protocol,
      ip,
      ...(announcedAddress !== null && { announcedAddress }),
      ...(port !== 0 && { port }),
    })),
  );

// A wildcard cannot be a candidate: without an announced address each of the machine's own addresses is one.
const addressesOf = (listenHost: string, announcedAddress: string | null): string[] => {
  if (listenHost === 'localhost') return ['127.0.0.1'];
  if (!isWildcard(listenHost)) return [listenHost];
  if (announcedAddress !== null) return ['0.0.0.0'];
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => address.family === 'IPv4')
    .map((address) => address.address);
};

const isWildcard = (host: string): boolean => host === '0.0.0.0' || host === '::' || host === '';
