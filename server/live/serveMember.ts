import type { Socket } from 'socket.io';
import type { Metrics } from '#server/platform/metrics.ts';
import type { Gone } from '#shared/live/protocol.ts';
import { tooLarge, tooMany } from '#shared/live/refusals.ts';
import type { Gate } from './gate.ts';
import type { Admission } from './handshake.ts';
import type { Receiver } from './outlet.ts';
import { receiverOf } from './receiver.ts';

const RESYNC_AFTER_MS = 250;
/** A page that goes away says so (`client/live/goodbye.ts`); a line that drops says nothing. */
const SAID_BY_PAGE = 'client namespace disconnect';
/** Beside what is merely too much: to read it took far longer. */
const TOO_LARGE_WEIGHS = 10;

const flooded: Gone = {
  refused: 'flooded',
  say: 'This page sent far more than it should, so we closed its connection to keep the session going for everybody. What was saved is still there. Press Try again to come back; if it happens again, close this tab and open Hearth anew.',
};

interface ServeParts {
  gate: Gate;
  metrics: Metrics;
}

/** Serves the messages of an admitted member's socket until it closes, or until they flood the server: then it is closed, and they are told. */
export function serveMember(socket: Socket, admission: Admission, { gate, metrics }: ServeParts): void {
  const { member, live, tab } = admission;
  const receiver = receiverOf(socket, tab);
  const cutOff = cutOffOf(admission, receiver, { gate, metrics });
  const detachMedia = live.media.attach(member.id, socket, cutOff.tooMuch);
  const detachDocuments = live.documents.attach(member.id, socket, cutOff.tooMuch);
  let isHidden = false;
  const resync = { timer: undefined as NodeJS.Timeout | undefined };

  socket.on('order', async (raw: unknown, reply: unknown) => {
    if (cutOff.isDone()) return;
    if (typeof reply !== 'function') return cutOff.tooMuch(1);
    // Their role may be another one since they came.
    const answer = await gate.order(admission, raw);
    reply(answer);
    if (answer === tooMany) cutOff.tooMuch(1);
    if (answer === tooLarge) cutOff.tooMuch(TOO_LARGE_WEIGHS);
    if (!socket.connected) live.lookAfter(member.id);
  });
  socket.on('resync', async () => {
    if (cutOff.isDone()) return;
    if (!(await gate.mayAsk(member))) return cutOff.tooMuch(1);
    if (!socket.connected) return;
    resync.timer ??= setTimeout(() => {
      resync.timer = undefined;
      live.resync(member.id, receiver);
    }, RESYNC_AFTER_MS);
  });
  socket.on('time', async (reply: unknown) => {
    if (cutOff.isDone()) return;
    if (typeof reply === 'function' && (await gate.mayAsk(member))) reply(Date.now());
    else cutOff.tooMuch(1);
  });
  socket.on('hidden', async (said: unknown) => {
    if (cutOff.isDone()) return;
    if (typeof said === 'boolean' && (await gate.mayAsk(member))) isHidden = said;
    else cutOff.tooMuch(1);
  });
  socket.on('disconnect', (reason) => {
    clearTimeout(resync.timer);
    detachMedia();
    detachDocuments();
    live.leave(member.id, receiver, reason === SAID_BY_PAGE, isHidden);
  });
  socket.onAny((event: string) => {
    // What nobody here listens to costs the reading all the same.
    if (socket.listenerCount(event) === 0) cutOff.tooMuch(1);
  });
  live.enter({ member, receiver });
}

// What no page of ours sends is counted: the server has peace, the others have their session, and its owner reads how to come back.
function cutOffOf({ member, live }: Admission, receiver: Receiver, { gate, metrics }: ServeParts) {
  let isDone = false;
  async function count(points: number) {
    if (isDone || points === 0 || (await gate.maySendOn(member, points)) || isDone) return;
    isDone = true;
    metrics.count('refusals', { where: 'live', code: flooded.refused });
    live.turnAway(receiver, flooded);
  }
  return { isDone: () => isDone, tooMuch: (points: number) => void count(points) };
}
