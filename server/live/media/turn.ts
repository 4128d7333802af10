import { createHmac, randomUUID } from 'node:crypto';
import type { IceServer } from '#shared/live/media/protocol.ts';

export interface Turn {
  urls: string[];
  /** Shared with the TURN server (coturn's `static-auth-secret`). */
  secret: string;
}

/** Pages renew them earlier (client/live/media/mender.ts); whoever is sent away is without them soon. */
const VALID_SECONDS = 2 * 60 * 60;

/**
 * Takes the TURN settings (or null) and the time in ms; gives what a browser puts into `iceServers`.
 * Credentials expire and name nobody. After draft-uberti-behave-turn-rest-00, "A REST API For Access To TURN Services".
 */
export const iceServersFor = (turn: Turn | null, now: number): IceServer[] => {
  if (turn === null || turn.urls.length === 0) return [];
  const username = `${Math.floor(now / 1000) + VALID_SECONDS}:${randomUUID()}`;
  const credential = createHmac('sha1', turn.secret).update(username).digest('base64');
  return [{ urls: turn.urls, username, credential }];
};
