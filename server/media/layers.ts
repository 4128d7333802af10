import type { types } from 'mediasoup';
import { steer } from './consumers.ts';
import type { PeerMedia, Receiving } from './peer.ts';
import { fresh, judge, type Sight } from './quality.ts';
import type { Room } from './room.ts';
import { tellWanted } from './wanted.ts';
import { nextTrial, TRIAL_BITRATE, type LineNow } from './trial.ts';

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
      receiving.judgement = isExpected(receiving) ? judge(before, sightOf(receiving), now) : { ...fresh(now), quality: before.quality };
      const { quality } = receiving.judgement;
      if (quality !== before.quality) line?.tell('media:quality', { consumer: receiving.consumer.id, quality });
    }
    // Without signal it is an outage, which says nothing of the line.
    if (media !== null && line !== null) tryPictures(room, id, media);
  }
};

const tryPictures = (room: Room, peer: string, media: PeerMedia): void => {
  const before = room.trials.get(peer) ?? null;
  const trial = nextTrial(before, lineNow([...media.receiving.values()].filter(isExpected)), room.now());
  if (trial === null) room.trials.delete(peer);
  else room.trials.set(peer, trial);
  const isOn = trial?.isOn ?? false;
  if (isOn === (before?.isOn ?? false) || media.receive.closed) return;
  // Fails only when the worker dies, and then there is nothing left to try.
  media.receive.setMinOutgoingBitrate(isOn ? TRIAL_BITRATE : 0).catch(() => undefined);
};

const BEST_SCORE = 10;
/** A tenth of the packets is lost: words begin to break. */
const HURT_SCORE = 7;

const lineNow = (expected: readonly Receiving[]): LineNow => ({
  isAnyOff: expected.some(({ judgement }) => judgement.quality === 'off'),
  isVoiceHurt: expected.some(({ source, consumer }) => source === 'audio' && consumer.score.producerScore > HURT_SCORE && consumer.score.score < HURT_SCORE),
});

const isExpected = ({ isFlowing, consumer }: Receiving): boolean => isFlowing && !consumer.producerPaused;

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
