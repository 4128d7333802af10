import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Server, ServerOptions, Socket } from 'socket.io';
import { arrivalOf, isOwnOrigin } from '#server/platform/http/origin.ts';
import { faultSentence, newReference } from '#server/platform/http/fault.ts';
import type { Log } from '#server/platform/log.ts';
import type { Metrics } from '#server/platform/metrics.ts';
import { findMembership } from '#server/program/schedule/membership.ts';
import type { Settings } from '#server/platform/settings.ts';
import { DOCUMENT_BYTES_MAX } from '#shared/live/documents/protocol.ts';
import { ORDER_BYTES_MAX, SOCKET_PATH, type Gone } from '#shared/live/protocol.ts';
import { isRefusal, notThere, refuse, sessionEnded, type Refusal } from '#shared/live/refusals.ts';
import * as admittedParser from './admittedParser.ts';
import { createGate } from './gate.ts';
import { createHandshake, type Admission, type HandshakeParts } from './handshake.ts';
import { serveMember } from './serveMember.ts';
import type { Sessions } from './sessions.ts';
import { createStillAdmitted } from './stillAdmitted.ts';

export interface AttachParts extends HandshakeParts {
  sessions: Sessions;
  metrics: Metrics;
  log: Log;
}

const RECHECK_EVERY_MS = 30_000;

/** What Socket.IO must be made with, so that a foreign page gets no connection and a cut network is noticed within 10 s. */
export const socketOptions = ({ settings, metrics }: { settings: Settings; metrics: Metrics }): Partial<ServerOptions> => ({
  path: SOCKET_PATH,
  serveClient: false,
  parser: admittedParser,
  pingInterval: 5_000,
  pingTimeout: 5_000,
  connectTimeout: 10_000,
  // Above what an order and a document may hold, so that one that is too long is answered and not cut off.
  maxHttpBufferSize: Math.max(4 * ORDER_BYTES_MAX, 1.5 * DOCUMENT_BYTES_MAX),
  allowRequest(request, callback) {
    const isOwn = isOwnOrigin(arrivalOf(request), settings.publicUrl);
    if (!isOwn) metrics.count('handshakes', { outcome: 'foreignPage' });
    callback(isOwn ? null : 'foreignPage', isOwn);
  },
});

/** Lets members into their live sessions through `io` and serves their messages until they go. Gives the way to stop looking again at who is in. */
export function attachLive(io: Server, { db, sessions, identify, metrics, log }: AttachParts): () => void {
  const handshake = createHandshake({ db, sessions, identify });
  const gate = createGate({ metrics, log });
  const isStillAdmitted = createStillAdmitted(db);
  metrics.watch('sockets', () => io.of('/').sockets.size);

  io.use(async (socket, next) => {
    const outcome = await handshake(socket.handshake.headers, socket.handshake.auth).catch(fault);
    metrics.count('handshakes', { outcome: isRefusal(outcome) ? outcome.refused : 'admitted' });
    if (isRefusal(outcome)) return next(refusalError(outcome));
    socket.data = outcome;
    next();
  });
  io.on('connection', (socket) => {
    admittedParser.admit(socket);
    serveMember(socket, socket.data as Admission, { gate, metrics });
    // Something may have changed since it was asked.
    void recheck(socket).catch(fault);
  });

  function fault(error: unknown): Refusal {
    const ref = newReference();
    log.error({ ref, err: error }, 'live handshake fault');
    metrics.count('faults', { where: 'live' });
    return refuse('fault', faultSentence(ref));
  }

  // A socket outlives the request that opened it, so what that request was allowed is asked again.
  async function recheck(socket: Socket) {
    const admission = socket.data as Admission;
    if (isStillAdmitted(admission)) return;
    const { person, member, live } = admission;
    const now = await identify(socket.handshake.headers);
    if (now?.id !== person.id) return live.dismiss(member.id, signedOutGone);
    const membership = await findMembership(db, now, live.id);
    const isCancelled = membership?.session.cancelledAt != null;
    if (membership?.memberId === member.id && !isCancelled) {
      const { role, isLead } = membership;
      if (await live.changeRole({ id: member.id, role, isLead })) Object.assign(admission, { person: now, member: { id: member.id, role, isLead } });
      return;
    }
    live.dismiss(member.id, (isCancelled ? sessionEnded : notThere) as Gone);
    await live.vacate(member);
  }

  async function recheckAll(personId?: string) {
    for (const socket of io.of('/').sockets.values()) {
      const isMeant = personId === undefined || (socket.data as Admission).person.id === personId;
      if (!isMeant) continue;
      await recheck(socket).catch(fault);
      // Nobody's command waits until all are looked at.
      await nextTurn();
    }
  }

  sessions.onRecheck((personId) => void recheckAll(personId));
  const looking = setInterval(() => void recheckAll(), RECHECK_EVERY_MS).unref();
  return () => clearInterval(looking);
}

const signedOutGone: Gone = { refused: 'signedOut', say: 'You signed out, so this session was closed here. Sign in to come back.' };

// Socket.IO carries `data` to the browser beside the message.
const refusalError = (refusal: Refusal): Error => Object.assign(new Error(refusal.refused), { data: refusal });
