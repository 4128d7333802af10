import { maySend, mayHear, groupOf, type MediaPlan } from '#shared/live/media/plan.ts';
import { closeConsumer, openConsumer } from './consumers.ts';
import { liveMedia, type Peer, type Sending } from './peer.ts';
import type { Room } from './room.ts';

/** Closes and pauses, at once, whatever the plan no longer allows. Commands are on their way to the worker when it returns. */
export const closeForbidden = (room: Room): void => {
  for (const peer of room.peers.values()) {
    if (peer.media === null) continue;
    for (const receiving of [...peer.media.receiving.values()]) {
      if (!mayHear(room.plan, peer.id, receiving.from)) closeConsumer(peer, receiving);
    }
    for (const sending of [...peer.media.sending.values()]) {
      if (isOver(room.plan, peer, sending)) closeSending(peer, sending);
      else void steerSending(room, peer, sending);
    }
  }
};

/** Opens whatever the plan allows and is not open yet, on the transports that are there. */
export const openAllowed = async (room: Room): Promise<void> => {
  const missing = [...room.peers.values()].flatMap((listener) => missingFor(room, listener));
  const outcomes = await Promise.allSettled(missing.map(({ listener, speaker, sending }) => openConsumer(room, listener, speaker, sending)));
  const failed = outcomes.filter((outcome) => outcome.status === 'rejected');
  if (failed.length > 0) room.log.warn({ failed: failed.length }, 'some media could not be opened');
};

/** Lets a producer flow when both the plan and its owner want it to: a pause by the plan holds whatever the owner asks. */
export const steerSending = async (room: Room, peer: Peer, sending: Sending): Promise<void> => {
  const isFlowing = maySend(room.plan, peer.id, sending.source) && !sending.isOwnerPaused;
  if (isFlowing === sending.isFlowing || sending.producer.closed) return;
  sending.isFlowing = isFlowing;
  try {
    await (isFlowing ? sending.producer.resume() : sending.producer.pause());
  } catch {
    // Only a closed producer or a dead worker refuses: there is nothing left to steer.
  }
};

/** Ends a producer; its consumers close with it. */
export const closeSending = (peer: Peer, { source, producer }: Sending): void => {
  peer.media?.sending.delete(source);
  producer.close();
};

// Who left the plan sends nothing at all; a screen that may not be shown is over, a muted voice only waits.
const isOver = (plan: MediaPlan, peer: Peer, { source }: Sending): boolean =>
  groupOf(plan, peer.id) === null || (source === 'screen' && !maySend(plan, peer.id, source));

const missingFor = (room: Room, listener: Peer) => {
  const media = liveMedia(listener);
  if (media === null) return [];
  const held = new Set([...media.receiving.values()].map(({ consumer }) => consumer.producerId));
  return [...room.peers.values()]
    .filter((speaker) => mayHear(room.plan, listener.id, speaker.id))
    .flatMap((speaker) => [...(speaker.media?.sending.values() ?? [])].map((sending) => ({ listener, speaker, sending })))
    .filter(({ sending }) => !held.has(sending.producer.id));
};
