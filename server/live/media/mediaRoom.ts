import { setTimeout as sleep } from 'node:timers/promises';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { allowedOf, type MediaPlan } from '#shared/live/media/plan.ts';
import type { Source } from '#shared/live/media/source.ts';
import { createArrivals, type Arriving } from './arrivals.ts';
import { makeEngine } from './engine.ts';
import { createHearing } from './hearing.ts';
import { watchQuality } from './layers.ts';
import { followLevels } from './levels.ts';
import type { Log } from './log.ts';
import { closeMedia, type Peer } from './peer.ts';
import { closeForbidden, openAllowed } from './reconcile.ts';
import { requestsOf } from './requests.ts';
import type { Room } from './room.ts';
import { openLine, type MediaSocket, type OnTooMuch } from './signalling.ts';
import { createSparing } from './sparing.ts';
import { createSpeakers, type Speaking } from './speakers.ts';
import { noTally, type Tally } from './tally.ts';
import { createTurns } from './turns.ts';
import { iceServersFor, type Turn } from './turn.ts';
import type { MediaWorker } from './workers.ts';

export interface MediaRoom {
  /** Takes the whole plan and makes it so: what it forbids stops before this returns, what it allows is opened soon after. */
  setPlan(plan: MediaPlan): void;
  /**
   * Serves the media messages of a socket in the name of `peer`; another socket of that peer is no longer served. `onTooMuch` hears each
   * message that no page sends, with its weight.
   * Gives a function for when the socket is gone: its media goes on for ten seconds, in case only the signalling was lost.
   */
  attach(peer: string, socket: MediaSocket, onTooMuch: OnTooMuch): () => void;
  /** Calls back about five times a second while anybody is heard; gives a function that stops it. */
  onSpeakers(listener: (now: Speaking) => void): () => void;
  /** Calls back with whose sound and picture arrive, now and after each change; gives a function that stops it. */
  onArriving(listener: (now: Arriving) => void): () => void;
  /** Who sends and who receives what right now, as the worker confirmed it. */
  describe(): RoomDescription;
  close(): void;
}

export interface RoomDescription {
  life: number;
  workerPid: number | null;
  peers: Record<
    string,
    {
      transports: string[];
      sends: { source: Source; producer: string; isFlowing: boolean }[];
      receives: { from: string; source: Source; consumer: string; isFlowing: boolean; layer: number }[];
    }
  >;
}

export interface MediaRoomOptions {
  /** Asked at the start, and again when the worker died. */
  pickWorker(): Promise<MediaWorker>;
  turn: Turn | null;
  now(): number;
  log: Log;
  tally?: Tally;
}

const KEPT_WITHOUT_SIGNAL_MS = 10_000;
const QUALITY_EVERY_MS = 1_000;

/** Makes a room and starts it on a worker. Throws when no worker can carry it. */
export const createMediaRoom = async ({ pickWorker, turn, now, log, tally = noTally }: MediaRoomOptions): Promise<MediaRoom> => {
  let isClosed = false;
  const room: Room = {
    plan: {},
    peers: new Map(),
    trials: new Map(),
    engine: null,
    life: 0,
    inTurn: createTurns(),
    iceServers: () => iceServersFor(turn, now()),
    now,
    sendingChanged: () => arrivals.noticed(),
    log,
  };
  const arrivals = createArrivals(room);
  const requests = requestsOf(room);
  const speakers = createSpeakers(room);
  const hearing = createHearing(now, speakers.onVolumes);
  const sparing = createSparing(room);
  const limiter = new RateLimiterMemory({ points: 400, duration: 10 });
  const watching = setInterval(() => {
    watchQuality(room);
    sparing.look();
  }, QUALITY_EVERY_MS).unref();

  const start = async (): Promise<void> => {
    const engine = await makeEngine(await pickWorker());
    if (isClosed) return engine.router.close();
    room.engine = engine;
    room.life += 1;
    followLevels(engine, hearing, sparing);
    engine.router.on('workerclose', restart);
  };

  const restart = () => {
    room.engine = null;
    for (const peer of room.peers.values()) closeMedia(peer);
    void room.inTurn(async () => {
      while (!isClosed && room.engine === null) await start().catch(() => sleep(100));
      for (const { line } of room.peers.values()) line?.tell('media:restart', { room: String(room.life) });
    });
  };

  await room.inTurn(start);

  return {
    setPlan(plan) {
      const before = room.plan;
      room.plan = plan;
      closeForbidden(room);
      for (const { id, line } of room.peers.values()) {
        const allowed = allowedOf(plan, id);
        if (JSON.stringify(allowed) !== JSON.stringify(allowedOf(before, id))) line?.tell('media:allowed', allowed);
      }
      void room.inTurn(() => openAllowed(room));
    },
    attach(id, socket, onTooMuch) {
      const peer: Peer = room.peers.get(id) ?? { id, line: null, media: null, goodbye: null };
      room.peers.set(id, peer);
      peer.line?.hangUp();
      const line = openLine(socket, { asker: peer, requests, limiter, limiterKey: id, onTooMuch, log, tally });
      peer.line = line;
      sayGoodbyeLater(room, peer);
      return () => {
        line.hangUp();
        if (peer.line !== line) return;
        peer.line = null;
        sayGoodbyeLater(room, peer);
      };
    },
    onArriving: arrivals.listen,
    onSpeakers: (listener) => speakers.listen(listener),
    describe: () => descriptionOf(room),
    close() {
      if (isClosed) return;
      isClosed = true;
      clearInterval(watching);
      hearing.close();
      arrivals.close();
      for (const peer of room.peers.values()) {
        peer.line?.hangUp();
        if (peer.goodbye !== null) clearTimeout(peer.goodbye);
        closeMedia(peer);
      }
      room.peers.clear();
      room.engine?.router.close();
    },
  };
};

// Media that nobody claims by joining again is closed: nobody hears a person who is not there.
const sayGoodbyeLater = (room: Room, peer: Peer): void => {
  if (peer.goodbye !== null) clearTimeout(peer.goodbye);
  peer.goodbye = setTimeout(() => {
    peer.goodbye = null;
    closeMedia(peer);
    if (peer.line === null) room.peers.delete(peer.id);
  }, KEPT_WITHOUT_SIGNAL_MS).unref();
};

const descriptionOf = (room: Room): RoomDescription => ({
  life: room.life,
  workerPid: room.engine?.on.worker.pid ?? null,
  peers: Object.fromEntries(
    [...room.peers.values()].map(({ id, media }) => [
      id,
      {
        transports: media === null ? [] : [media.send.id, media.receive.id],
        sends: [...(media?.sending.values() ?? [])].map(({ source, producer }) => ({
          source,
          producer: producer.id,
          isFlowing: !producer.paused,
        })),
        receives: [...(media?.receiving.values() ?? [])].map(({ from, source, consumer, layer }) => ({
          from,
          source,
          consumer: consumer.id,
          isFlowing: !consumer.paused && !consumer.producerPaused,
          layer,
        })),
      },
    ]),
  ),
});
