import { createMediaHouse, type MediaHouse, type MediaHouseOptions } from '../house.ts';

/** A media house on real workers, ports chosen by the system. */
export const startTestHouse = (options: Partial<MediaHouseOptions> = {}): Promise<MediaHouse> =>
  createMediaHouse({
    workers: 1,
    workerBin: process.env['MEDIASOUP_WORKER_BIN'] ?? null,
    listenHost: '127.0.0.1',
    rtcPort: 0,
    announcedAddress: null,
    log: { warn: () => undefined, error: () => undefined },
    ...options,
  });

/** Everybody of a group may send all but a screen. */
export const groupOfPeers = (group: string, ...peers: string[]) =>
  Object.fromEntries(peers.map((peer) => [peer, { group, audio: true, video: true, screen: false }]));
