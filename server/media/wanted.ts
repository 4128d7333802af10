import type { Peer, Sending } from './peer.ts';
import type { Room } from './room.ts';

/** The largest layer that anybody looks at; null: nobody looks. */
export type Wanted = number | null;

/** What the sender of a picture was told of who watches it. */
export interface Watched {
  /** Undefined: nothing yet. */
  told: Wanted | undefined;
  /** Since when less than that would do (ms); null while it is needed. */
  lessSince: number | null;
}

/** Tiles change size and rooms change people all the time: less is sent only when that lasts. */
const LESS_AFTER_MS = 5_000;

// A browser that was told nothing sends its middle layer, and what is below.
const UNTOLD = 1;

export const unwatched: Watched = { told: undefined, lessSince: null };

/** Takes what a sender was told, what is wanted now and the time (ms); gives what to keep in mind and, where `told` differs, to tell. More is told at once. */
export const nextWatched = (was: Watched, wanted: Wanted, now: number): Watched => {
  if (rank(wanted) === rank(was.told)) return { told: was.told, lessSince: null };
  if (rank(wanted) > rank(was.told)) return { told: wanted, lessSince: null };
  const lessSince = was.lessSince ?? now;
  return now - lessSince >= LESS_AFTER_MS ? { told: wanted, lessSince: null } : { told: was.told, lessSince };
};

const rank = (layer: Wanted | undefined): number => (layer === undefined ? UNTOLD : (layer ?? -1));

/** Tells each sender of a picture which layers are looked at, so that it makes no others. */
export const tellWanted = (room: Room): void => {
  const wanted = wantedIn(room);
  for (const peer of room.peers.values())
    for (const sending of peer.media?.sending.values() ?? []) if (sending.source !== 'audio') tell(peer, sending, wanted.get(sending) ?? null, room.now());
};

/** What a peer was told while it was without signal did not arrive. */
export const tellWantedAgain = ({ line, media }: Peer): void => {
  for (const { source, producer, watched } of media?.sending.values() ?? []) if (source !== 'audio') line?.tell('media:wanted', { producer: producer.id, layer: watched.told === undefined ? UNTOLD : watched.told });
};

const tell = ({ line }: Peer, sending: Sending, wanted: Wanted, now: number): void => {
  const { told } = sending.watched;
  sending.watched = nextWatched(sending.watched, wanted, now);
  const layer = sending.watched.told;
  if (layer !== undefined && layer !== told) line?.tell('media:wanted', { producer: sending.producer.id, layer });
};

const wantedIn = (room: Room): Map<Sending, Wanted> => {
  const wanted = new Map<Sending, Wanted>();
  for (const { media } of room.peers.values())
    for (const { sending, isHidden, layer } of media?.receiving.values() ?? []) {
      // Somebody who is not ready yet has not said how large it is: the smallest then waits for them.
      if (!isHidden) wanted.set(sending, Math.max(layer, wanted.get(sending) ?? 0));
    }
  return wanted;
};
