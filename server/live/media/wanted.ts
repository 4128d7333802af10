import type { Peer, Sending } from './peer.ts';
import type { Room } from './room.ts';
import { nextWatched, UNTOLD, type Wanted } from './watched.ts';

/** Tells each sender of a picture which layers are looked at, so that it makes no others. */
export const tellWanted = (room: Room): void => {
  const wanted = wantedIn(room);
  for (const peer of room.peers.values())
    for (const sending of peer.media?.sending.values() ?? []) if (sending.source !== 'audio') tell(peer, sending, wanted.get(sending) ?? null, room.now());
};

/** What a peer was told while it was without signal did not arrive. */
export const tellWantedAgain = ({ line, media }: Peer): void => {
  for (const { source, producer, watched } of media?.sending.values() ?? [])
    if (source !== 'audio') line?.tell('media:wanted', { producer: producer.id, layer: watched.told === undefined ? UNTOLD : watched.told });
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
