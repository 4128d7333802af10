import type { types } from 'mediasoup';
import { steer } from './consumers.ts';
import type { PeerMedia, Receiving } from './peer.ts';
import { fresh, judge, type Judgement, type Sight } from './quality.ts';
import type { Room } from './room.ts';
import { tellWanted } from './wanted.ts';
import { holdPictures, isExpected, lookAtLine } from './line.ts';
import { nextTrial, TRIAL_BITRATE } from './trial.ts';

export interface Tile {
  consumer: string;
  layer: number | null;
}

/** Forwards to each shown tile the layer its size asks for, and nothing to hidden ones. Ids that are not this peer's own are passed over: a tile may outlive its stream by a moment. */
export const showTiles = async (media: PeerMedia, tiles: readonly Tile[]): Promise<void> => {
  await Promise.all(
    tiles.map(async ({ consumer: id, layer }) => {
      const receiving = media.receiving.get(id);
      if (receiving === undefined || receiving.consumer.kind !== 'video') return;
      receiving.isHidden = layer === null;
      if (layer !== null && layer !== receiving.layer) {
        receiving.layer = layer;
        if (hasLayers(receiving.consumer)) await receiving.consumer.setPreferredLayers({ spatialLayer: layer });
      }
      await steer(receiving);
    }),
  );
};

/** Looks at all that is forwarded and tells its receiver when the network carries a picture worse, not at all, or well again; and of pictures and voices, when nothing of them comes. */
export const watchQuality = (room: Room): void => {
  const now = room.now();
  tellWanted(room);
  for (const { id, media, line } of room.peers.values()) {
    for (const receiving of media?.receiving.values() ?? []) {
      const before = receiving.judgement;
      receiving.judgement = judgementOf(receiving, now);
      const { quality } = receiving.judgement;
      if (quality !== before.quality) line?.tell('media:quality', { consumer: receiving.consumer.id, quality });
    }
    // Without signal it is an outage, which says nothing of the line.
    if (media !== null && line !== null) tryPictures(room, id, media);
  }
};

const judgementOf = (receiving: Receiving, now: number): Judgement => {
  const { judgement, consumer, isSpared } = receiving;
  // Kept from a line that has no room for it, which is for its receiver the same as a picture that does not fit.
  if (isSpared && consumer.kind === 'video') return { quality: 'off', leaning: 'off', leaningSince: now };
  return isExpected(receiving) ? judge(judgement, sightOf(receiving), now) : { ...fresh(now), quality: judgement.quality };
};

const tryPictures = (room: Room, peer: string, media: PeerMedia): void => {
  const before = room.trials.get(peer) ?? null;
  const trial = nextTrial(before, lookAtLine(media), room.now());
  if (trial === null) room.trials.delete(peer);
  else room.trials.set(peer, trial);
  const isOn = trial?.isOn ?? false;
  holdPictures(media, trial !== null && trial.isHeld && !isOn);
  if (isOn === (before?.isOn ?? false) || media.receive.closed) return;
  // Fails only when the worker dies, and then there is nothing left to try.
  media.receive.setMinOutgoingBitrate(isOn ? TRIAL_BITRATE : 0).catch(() => undefined);
};

const BEST_SCORE = 10;

const sightOf = ({ consumer, layer }: Receiving): Sight => {
  const { score, producerScore, producerScores } = consumer.score;
  // A voice is sent whatever the line loses of it: all there is to say is that none comes.
  if (consumer.kind === 'audio') return { wanted: 0, current: 0, offered: producerScore > 0 ? 0 : null, score: BEST_SCORE };
  if (!hasLayers(consumer)) {
    const isSent = producerScore > 0 ? 0 : null;
    return { wanted: 0, current: isSent, offered: isSent, score };
  }
  const offered = producerScores.findLastIndex((ofLayer) => ofLayer > 0);
  return { wanted: layer, current: consumer.currentLayers?.spatialLayer ?? null, offered: offered < 0 ? null : offered, score };
};

const hasLayers = (consumer: types.Consumer): boolean => consumer.type === 'simulcast' || consumer.type === 'svc';
