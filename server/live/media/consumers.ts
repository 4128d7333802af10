import { mayHear } from '#shared/live/media/plan.ts';
import type { ConsumerOffer } from '#shared/live/media/protocol.ts';
import { liveMedia, type Peer, type Receiving, type Sending } from './peer.ts';
import { fresh } from './quality.ts';
import type { Room } from './room.ts';

const LAYER_AT_FIRST = 0;
/** Of 1 to 255; a camera has 1. */
const SCREEN_PRIORITY = 200;

/**
 * The one place where consumers are made. Gives null, and makes nothing, unless the plan lets `listener` hear `speaker`
 * before and after the worker was asked.
 */
export const openConsumer = async (room: Room, listener: Peer, speaker: Peer, sending: Sending): Promise<Receiving | null> => {
  const media = liveMedia(listener);
  const { router } = room.engine ?? {};
  if (media === null || router === undefined || !mayHear(room.plan, listener.id, speaker.id)) return null;
  const { producer, source } = sending;
  if (!router.canConsume({ producerId: producer.id, rtpCapabilities: media.rtpCapabilities })) return null;

  const consumer = await media.receive.consume({
    producerId: producer.id,
    rtpCapabilities: media.rtpCapabilities,
    paused: true,
    preferredLayers: { spatialLayer: LAYER_AT_FIRST },
  });
  if (consumer.closed) return null;
  if (!mayHear(room.plan, listener.id, speaker.id) || liveMedia(listener) !== media) {
    consumer.close();
    return null;
  }
  const receiving: Receiving = {
    consumer,
    from: speaker.id,
    source,
    sending,
    isReady: false,
    isHidden: false,
    isSpared: false,
    isFlowing: false,
    layer: LAYER_AT_FIRST,
    judgement: fresh(room.now()),
  };
  media.receiving.set(consumer.id, receiving);
  follow(listener, receiving);
  listener.line?.tell('media:consumer', offerOfConsumer(receiving));
  // A screen is read and must not be the first to blur; sound is outside mediasoup's sharing of bitrate and always goes.
  if (source === 'screen') await consumer.setPriority(SCREEN_PRIORITY);
  return receiving;
};

/** Closes a consumer and says so. */
export const closeConsumer = (listener: Peer, { consumer }: Receiving): void => {
  if (!listener.media?.receiving.delete(consumer.id)) return;
  consumer.close();
  listener.line?.tell('media:consumerClosed', { consumer: consumer.id });
};

/** Tells a peer that was without signal what it holds: offers, pauses and notices it may have missed. */
export const tellAgain = ({ line, media }: Peer): void => {
  for (const receiving of media?.receiving.values() ?? []) {
    const { quality } = receiving.judgement;
    line?.tell('media:consumer', offerOfConsumer(receiving));
    if (quality !== 'good') line?.tell('media:quality', { consumer: receiving.consumer.id, quality });
  }
};

/** What a browser needs to build its end of a consumer. */
export const offerOfConsumer = ({ consumer, from, source, sending }: Receiving): ConsumerOffer => ({
  id: consumer.id,
  peer: from,
  producer: consumer.producerId,
  source,
  kind: consumer.kind,
  rtpParameters: consumer.rtpParameters,
  isPaused: consumer.producerPaused,
  ...whyPaused(sending),
});

const whyPaused = ({ isSlow, isTaken, isFlowing }: Sending) => ({ isSlow: !isFlowing && isSlow, isTaken: !isFlowing && isTaken });

/** A stream that was paused already is so for another reason now: tells everybody who receives it. */
export const tellWhy = (room: Room, sending: Sending): void => {
  for (const { line, media } of room.peers.values())
    for (const { consumer, sending: received } of media?.receiving.values() ?? [])
      if (received === sending) line?.tell('media:paused', { consumer: consumer.id, isPaused: true, ...whyPaused(sending) });
};

/** Starts or stops forwarding as the browser's readiness, the tile and the line say. */
export const steer = async (receiving: Receiving): Promise<void> => {
  const isFlowing = receiving.isReady && !receiving.isHidden && !receiving.isSpared;
  if (isFlowing === receiving.isFlowing || receiving.consumer.closed) return;
  receiving.isFlowing = isFlowing;
  await (isFlowing ? receiving.consumer.resume() : receiving.consumer.pause());
};

const follow = (listener: Peer, receiving: Receiving): void => {
  const { consumer, sending } = receiving;
  const tellPaused = (isPaused: boolean) => listener.line?.tell('media:paused', { consumer: consumer.id, isPaused, ...whyPaused(sending) });
  consumer.on('producerclose', () => closeConsumer(listener, receiving));
  consumer.on('producerpause', () => tellPaused(true));
  consumer.on('producerresume', () => tellPaused(false));
};
