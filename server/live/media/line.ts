import { steer } from './consumers.ts';
import { unknownWay, type PeerMedia, type Receiving } from './peer.ts';
import type { LineNow } from './trial.ts';

/** A tenth of the packets is lost: words begin to break. */
const HURT_SCORE = 7;
/** There and back: so much waits before the line that nobody can talk with each other. */
const LATE_MS = 1_000;
const LOOKS = 2;
/** A line that carries more than this of pictures alone loses for another reason, which is not mended by pausing them. */
const SMALL_BITRATE = 150_000;

/** Whether something of this is forwarded, so that it should come. */
export const isExpected = ({ isFlowing, consumer }: Receiving): boolean => isFlowing && !consumer.producerPaused;

/**
 * Looks at the way to a receiver, once a second. Of pictures mediasoup sends the smallest also where 30 kbit/s do not fit beside the voices, and
 * its estimate of the network knows of no voice at all: that the line is full is seen by what voices lose and by how late answers come, twice in a row, while little fits.
 */
export const lookAtLine = (media: PeerMedia): LineNow => {
  const all = [...media.receiving.values()];
  const pictures = all.filter(({ consumer }) => consumer.kind === 'video');
  const flowing = pictures.filter(isExpected);
  const { roundTripMs, bitrate } = media.way;
  const isFull = flowing.length > 0 && bitrate !== null && bitrate <= SMALL_BITRATE && (all.some(isHurt) || (roundTripMs ?? 0) >= LATE_MS);
  media.fullLooks = isFull ? media.fullLooks + 1 : 0;
  measureWay(media, flowing[0]);
  return {
    isAnyOff: pictures.some((one) => (one.isSpared || isExpected(one)) && one.judgement.quality === 'off'),
    isFull: media.fullLooks >= LOOKS,
  };
};

/** Pauses all pictures to this receiver, or lets them go on as far as they are shown. */
export const holdPictures = (media: PeerMedia, isHeld: boolean): void => {
  for (const one of media.receiving.values()) {
    if (one.consumer.kind !== 'video') continue;
    one.isSpared = isHeld;
    // Fails only when the worker dies.
    steer(one).catch(() => undefined);
  }
};

const isHurt = (one: Receiving): boolean => {
  const { kind, score } = one.consumer;
  return kind === 'audio' && isExpected(one) && score.producerScore > HURT_SCORE && score.score < HURT_SCORE;
};

// Its answer is for the next look. Receivers report of pictures every second, of voices every five.
const measureWay = (media: PeerMedia, picture: Receiving | undefined): void => {
  if (picture === undefined) return void (media.way = unknownWay);
  Promise.all([picture.consumer.getStats(), media.receive.getStats()]).then(
    ([stream, [transport]]) =>
      (media.way = {
        roundTripMs: stream.find(({ type }) => type === 'outbound-rtp')?.roundTripTime ?? null,
        bitrate: transport?.availableOutgoingBitrate ?? null,
      }),
    () => undefined,
  );
};
