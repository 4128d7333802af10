// A line without room, on a real worker with real packets: who speaks is sent, who is silent is not.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openConsumer, steer } from './consumers.ts';
import { makeEngine, measure, type Engine } from './engine.ts';
import { createHearing, type Volumes } from './hearing.ts';
import { watchQuality } from './layers.ts';
import { followLevels } from './levels.ts';
import { openMedia, type Peer, type Receiving, type Way } from './peer.ts';
import type { Room } from './room.ts';
import type { Line } from './signalling.ts';
import { createSparing, type Sparing } from './sparing.ts';
import { groupOfPeers } from './testing/house.ts';
import { capabilities, parametersOf } from './testing/peer.ts';
import { makeVoice, type TestVoice } from './testing/voice.ts';
import { unwatched } from './watched.ts';
import { startWorkers } from './workers.ts';

const line: Line = { tell: () => undefined, mention: () => undefined, hangUp: () => undefined };
const noRoom = { isOn: false, isHeld: false, turnsAt: 0, wait: 4_000, wellSince: null };

let workers: Awaited<ReturnType<typeof startWorkers>>;
let engine: Engine;
let room: Room;
let sparing: Sparing;
let told: Volumes = [];
let now = 0;
const timers = new Set<NodeJS.Timeout>();

beforeEach(async () => {
  workers = await startWorkers({
    workers: 1,
    workerBin: process.env['MEDIASOUP_WORKER_BIN'] ?? null,
    listenHost: '127.0.0.1',
    rtcPort: 0,
    announcedAddress: null,
    log: { warn: () => undefined, error: () => undefined },
  });
  engine = await makeEngine(await workers.pick((a, b) => a.index - b.index));
  now = 0;
  room = { plan: groupOfPeers('main', 'ana', 'ben', 'cleo'), peers: new Map(), trials: new Map(), engine, now: () => now } as unknown as Room;
  sparing = createSparing(room);
  followLevels(
    engine,
    createHearing(Date.now, (volumes) => void (told = volumes)),
    sparing,
  );
});
afterEach(() => {
  for (const timer of timers) clearInterval(timer);
  workers.close();
});

/** Ana listens to this voice. */
const listensTo = async (speaker: string): Promise<{ voice: TestVoice; receiving: Receiving }> => {
  const ana: Peer = room.peers.get('ana') ?? { id: 'ana', line, goodbye: null, media: await openMedia(engine, line, capabilities, false) };
  room.peers.set('ana', ana);
  const voice = await makeVoice(engine.router, speaker);
  await measure(engine, voice.producer.id);
  const sending = {
    source: 'audio' as const,
    producer: voice.producer,
    isOwnerPaused: false,
    isSlow: false,
    isTaken: false,
    isFlowing: true,
    watched: unwatched,
  };
  const receiving = (await openConsumer(room, ana, { id: speaker, line: null, media: null, goodbye: null }, sending))!;
  receiving.isReady = true;
  sparing.look();
  return { voice, receiving };
};
/** Speaks from now on; so many packets every 50 ms. Gives the way to fall silent. */
const speaks = (voice: TestVoice, packets: number): (() => void) => {
  const timer = setInterval(() => voice.send(packets), 50);
  timers.add(timer);
  return () => clearInterval(timer);
};
const isHeard = (one: { receiving: Receiving }) => one.receiving.isFlowing && !one.receiving.consumer.paused;
const look = (ms: number) => {
  now += ms;
  sparing.look();
};

it('sends a line without room who speaks and spares it who is silent; who begins is sent again', async () => {
  const [ben, cleo] = [await listensTo('ben'), await listensTo('cleo')];
  const stops = [ben, cleo].map(({ voice }) => speaks(voice, 20));
  await vi.waitFor(() => expect(told).toHaveLength(2), 10_000);
  stops[1]!();
  await vi.waitFor(() => expect(told).toHaveLength(1), 10_000);
  look(10_000);
  expect([ben, cleo].map(isHeard), 'there is room').toEqual([true, true]);

  room.trials.set('ana', noRoom);
  await vi.waitFor(() => {
    look(0);
    expect([ben, cleo].map(isHeard)).toEqual([true, false]);
  }, 10_000);
  speaks(cleo.voice, 20);
  await vi.waitFor(() => expect(isHeard(cleo)).toBe(true), 10_000);

  stops[0]!();
  await vi.waitFor(() => expect(told.map(({ producer }) => producer.appData['peer'])).toEqual(['cleo']), 10_000);
  look(10_000);
  await vi.waitFor(() => expect([ben, cleo].map(isHeard)).toEqual([false, true]), 10_000);
  room.trials.delete('ana');
  look(0);
  await vi.waitFor(() => expect([ben, cleo].map(isHeard)).toEqual([true, true]), 10_000);
});

it('spares nobody whose voice it cannot hear begin: who was never measured, or sends long packets by now', async () => {
  const [ben, cleo] = [await listensTo('ben'), await listensTo('cleo')];
  const tells = (...peers: string[]) => vi.waitFor(() => expect(told.map(({ producer }) => producer.appData['peer'])).toEqual(peers), 10_000);
  const stop = speaks(ben.voice, 20);
  await tells('ben');
  stop();
  await tells();
  now += 5_000;
  // Fewer than ten within 200 ms, as where each holds 60 ms and more.
  speaks(ben.voice, 1);
  await tells('ben');
  room.trials.set('ana', noRoom);
  look(10_000);
  expect([ben, cleo].map(isHeard)).toEqual([true, true]);
});

it('frees a line that pictures fill of them, says that they are off, and brings them back', async () => {
  const told = vi.spyOn(line, 'tell');
  const { receiving: voice } = await listensTo('ben');
  const ana = room.peers.get('ana')!;
  ana.line = line;
  const producer = await (
    await engine.router.createDirectTransport()
  ).produce({ kind: 'video', rtpParameters: parametersOf('video'), appData: { peer: 'cleo' } });
  const picture = (await openConsumer(
    room,
    ana,
    { id: 'cleo', line: null, media: null, goodbye: null },
    { source: 'video', producer, isOwnerPaused: false, isSlow: false, isTaken: false, isFlowing: true, watched: unwatched },
  ))!;
  picture.isReady = true;
  await steer(picture);
  const lineIs = (way: Way) => Object.assign(ana.media!, { fullLooks: 1, way });
  // Late, though much fits: pictures are not why.
  lineIs({ roundTripMs: 1_500, bitrate: 1_500_000 });
  watchQuality(room);
  expect(room.trials.size).toBe(0);
  lineIs({ roundTripMs: 1_500, bitrate: 60_000 });
  watchQuality(room);
  await vi.waitFor(() => expect([picture.consumer.paused, voice.consumer.paused]).toEqual([true, false]));
  now += 1_000;
  watchQuality(room);
  expect(told).toHaveBeenCalledWith('media:quality', { consumer: picture.consumer.id, quality: 'off' });
  now += 4_000;
  watchQuality(room);
  await vi.waitFor(() => expect(picture.consumer.paused).toBe(false));
  now += 3_000;
  watchQuality(room);
  await vi.waitFor(() => expect(picture.consumer.paused).toBe(false));
});
