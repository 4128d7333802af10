// Rooms over real sockets and a real media worker. Tried against these mutants, each caught: `mayHear` that knows no groups; a plan set
// before its consumers close; a producer resumed with each plan; requests in the participants' view; a run forgotten in a restart.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capabilities, parametersOf } from '#server/live/media/testing/peer.ts';
import type { RoomDescription } from '#server/live/media/mediaRoom.ts';
import { makeSession, personId } from '#server/testing/clinic.ts';
import { connectLive, expectDone, join, type TestLive } from '#server/testing/live.ts';
import { signIn } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import { until } from '#server/testing/until.ts';
import type { MediaOffer } from '#shared/live/media/protocol.ts';
import type { Source } from '#shared/live/media/source.ts';
import type { View } from '#shared/session/session.ts';

const who = ['facilitator', 'cofacilitator', 'participant1', 'participant2', 'participant3', 'participant4'] as const;
type Who = (typeof who)[number];

let server: TestServer;
let session: string;
const lives = {} as Record<Who, TestLive>;
const offers = {} as Record<Who, MediaOffer>;
const producers = {} as Record<Who, Record<'audio' | 'video', string>>;

const media = async (live: TestLive, message: string, input: object): Promise<any> => live.socket.timeout(10_000).emitWithAck(message, input);

beforeAll(async () => {
  server = await startServer();
  const members = await Promise.all(
    who.map(async (name) => ({
      person: await personId(server.db, name),
      role: name.includes('facilitator') ? ('facilitator' as const) : ('participant' as const),
    })),
  );
  session = await makeSession(server.db, { members });
  for (const name of who) {
    const live = await join(await signIn(server.url, name), session, lives.facilitator);
    lives[name] = live;
    offers[name] = (await media(live, 'media:join', { rtpCapabilities: capabilities })).ok;
    const produce = async (source: Source) => (await media(live, 'media:produce', { source, rtpParameters: parametersOf(source) })).ok.producer as string;
    producers[name] = { audio: await produce('audio'), video: await produce('video') };
  }
}, 120_000);
afterAll(async () => {
  Object.values(lives).forEach((live) => live.close());
  await server.stop();
});

const describeRoom = async (): Promise<RoomDescription['peers']> => (await server.hearth.media.room(session)).describe().peers;
const placeOf = (name: Who) => facilitatorView().rooms.find(({ here }) => here.includes(lives[name].self))?.id ?? 'main';
const facilitatorView = () =>
  (lives.facilitator.view('breakouts') as View<'breakouts', 'facilitator'>).run ?? { id: '', rooms: [] as { id: string; here: string[] }[] };
const run = () => ({ run: facilitatorView().id });

/** Waits until each peer receives sound and picture of exactly those who are in their place. */
async function hearExactlyTheirRoom(): Promise<void> {
  await until(async () => {
    const peers = await describeRoom();
    return who.every((name) => {
      const mates = who
        .filter((other) => other !== name && placeOf(other) === placeOf(name))
        .flatMap((other) => [`${lives[other].self} audio`, `${lives[other].self} video`]);
      const received = (peers[lives[name].self]?.receives ?? []).map(({ from, source }) => `${from} ${source}`);
      return JSON.stringify(received.sort()) === JSON.stringify(mates.sort());
    });
  }, 'everybody to receive their room and nothing else');
}

async function openRooms(): Promise<void> {
  expectDone(await lives.facilitator.order('breakouts', 'plan', { how: 'random', size: { peopleEach: 2 }, hosts: [] }));
  const { plan } = await lives.facilitator.sees(({ view }) => {
    const { plan } = view('breakouts') as View<'breakouts', 'facilitator'>;
    return plan && { plan: plan.id };
  });
  expectDone(await lives.facilitator.order('breakouts', 'start', { plan }));
  await lives.participant1.sees(({ view }) => (view('breakouts') as View<'breakouts', 'participant'>).phase === 'notice');
  expectDone(await lives.facilitator.order('breakouts', 'goNow', run()));
  await lives.participant1.sees(({ view }) => (view('breakouts') as View<'breakouts', 'participant'>).phase === 'room');
}

describe('what others are told of a camera', () => {
  it('is that it is on when its picture arrives, whatever its page says', async () => {
    const ana = lives.participant2;
    const cameraSeenBy = (viewer: TestLive) => (viewer.view('presence') as View<'presence', 'participant'>).people.find(({ id }) => id === ana.self)?.camera;
    expectDone(await ana.order('presence', 'setDevices', { mic: true, camera: true }));
    await until(() => cameraSeenBy(lives.participant1) === true, 'the camera to be on');
    expect((await media(ana, 'media:pause', { producer: producers.participant2.video })).ok).toBe(true);
    await until(() => cameraSeenBy(lives.participant1) === false, 'the camera to be off');
    expect((await media(ana, 'media:resumeProducer', { producer: producers.participant2.video })).ok).toBe(true);
    await until(() => cameraSeenBy(lives.participant1) === true && cameraSeenBy(lives.facilitator) === true, 'the camera to be on again');
  });
});

describe('rooms', () => {
  it('change who receives whom, on the transports and with the streams that are there; what was paused stays so', async () => {
    await hearExactlyTheirRoom();
    expect((await media(lives.participant1, 'media:pause', { producer: producers.participant1.audio })).ok).toBe(true);
    const before = await describeRoom();
    await openRooms();
    expect(new Set(who.map(placeOf)).size).toBe(3);
    await hearExactlyTheirRoom();
    const inRooms = await describeRoom();
    for (const name of who) {
      const [was, is] = [before[lives[name].self]!, inRooms[lives[name].self]!];
      expect(is.transports).toEqual(was.transports);
      expect(is.sends).toEqual(was.sends);
    }
    expect(inRooms[lives.participant1.self]!.sends.find(({ source }) => source === 'audio')!.isFlowing).toBe(false);
    expect((lives.participant1.view('presence') as View<'presence', 'participant'>).people.find(({ id }) => id === lives.participant1.self)!.mic).toBe(false);
  });

  it('refuse a stream from another room in every way the protocol has', async () => {
    const [ana] = [lives.participant1];
    const foreign = who.find((name) => name !== 'participant1' && placeOf(name) !== placeOf('participant1') && placeOf(name) !== 'main')!;
    const peers = await describeRoom();
    const consumer = peers[lives[foreign].self]!.receives[0]!.consumer;
    const before = JSON.stringify(peers[ana.self]);
    const [send, receive] = peers[lives[foreign].self]!.transports as [string, string];
    const attempts: [string, object][] = [
      ...Object.values(producers[foreign]).map((producer): [string, object] => ['media:consume', { producer }]),
      ...Object.values(producers.facilitator).map((producer): [string, object] => ['media:consume', { producer }]),
      ['media:resume', { consumer }],
      ['media:pause', { producer: producers[foreign].audio }],
      ['media:resumeProducer', { producer: producers[foreign].audio }],
      ['media:close', { producer: producers[foreign].audio }],
      ['media:restartIce', { transport: receive }],
      ['media:connect', { transport: send, dtlsParameters: { fingerprints: [{ algorithm: 'sha-256', value: 'AA' }] } }],
    ];
    for (const [message, input] of attempts) expect((await media(ana, message, input)).refused, message).toBe('notThere');
    await media(ana, 'media:tiles', { tiles: [{ consumer, layer: 2 }] });
    expect(JSON.stringify((await describeRoom())[ana.self])).toBe(before);
    // Nor by the live commands: nobody but facilitators moves anybody.
    for (const [command, input] of [
      ['visit', { room: placeOf(foreign) }],
      ['move', { member: ana.self, room: placeOf(foreign) }],
    ] as const)
      expect(await ana.rawOrder({ id: randomUUID(), tool: 'breakouts', command, input: { ...run(), ...input } })).toMatchObject({ refused: 'forbidden' });
    expect(await ana.order('breakouts', 'joinAnother', {})).toMatchObject({ refused: 'notAlone' });
  });

  it('offer a visitor to those in the room, and tell nobody of the others', async () => {
    const room = placeOf('participant1');
    const mate = who.find((name) => name !== 'participant1' && placeOf(name) === room)!;
    const outside = who.filter((name) => name.startsWith('participant') && placeOf(name) !== room);
    expectDone(await lives.participant1.order('breakouts', 'askForHelp', { kind: 'support' }));
    const { requests } = await lives.cofacilitator.sees(({ view }) => {
      const shown = view('breakouts') as View<'breakouts', 'facilitator'>;
      return shown.requests.length === 1 ? shown : null;
    });
    const request = requests[0]!.id;
    const heardBefore = outside.map((name) => lives[name].received.length);
    expectDone(await lives.cofacilitator.order('breakouts', 'answer', { request, goes: true, despite: false }));
    await lives.participant1.sees(({ view }) => (view('breakouts') as View<'breakouts', 'participant'>).request?.answeredBy);
    await hearExactlyTheirRoom();
    expect(placeOf('cofacilitator')).toBe(room);
    expect((lives[mate].view('presence') as View<'presence', 'participant'>).people.find(({ id }) => id === lives.cofacilitator.self)!.place).toBe(room);
    // On the wire: neither the request nor the room occur in anything that anybody else was ever sent.
    await Promise.all([mate, ...outside].map((name) => lives[name].rawOrder(null)));
    for (const name of [mate, ...outside]) {
      expect(JSON.stringify(lives[name].received)).not.toContain(request);
      if (name !== mate) expect(JSON.stringify(lives[name].received)).not.toContain(room);
    }
    const patches = outside.map((name, i) =>
      lives[name].received
        .slice(heardBefore[i]!)
        .filter(([event]) => event === 'patch')
        .map(([, patch]) => (patch as { tool: string }).tool),
    );
    // That the facilitator is not in the main room any more was never shown to them: in another room, everybody is elsewhere.
    expect(patches.flat()).toEqual([]);
  });

  it('take back whoever lost the connection, and bring everybody home', async () => {
    const room = placeOf('participant2');
    lives.participant2.close();
    await until(
      () =>
        (lives.facilitator.view('presence') as View<'presence', 'facilitator'>).people.some(
          ({ id, isConnected }) => id === lives.participant2.self && !isConnected,
        ),
      'the lost connection',
    );
    lives.participant2 = await connectLive(await signIn(server.url, 'participant2'), session);
    expect((lives.participant2.view('breakouts') as View<'breakouts', 'participant'>).room?.id).toBe(room);
    await media(lives.participant2, 'media:join', { rtpCapabilities: capabilities });
    for (const source of ['audio', 'video'] as const) await media(lives.participant2, 'media:produce', { source, rtpParameters: parametersOf(source) });
    await hearExactlyTheirRoom();
    expectDone(await lives.facilitator.order('breakouts', 'bringBack', { ...run(), atOnce: true }));
    await lives.facilitator.sees(({ view }) => (view('breakouts') as View<'breakouts', 'facilitator'>).run === null);
    expect(new Set(who.map(placeOf))).toEqual(new Set(['main']));
    await hearExactlyTheirRoom();
    const numbers = (lives.participant3.view('presence') as View<'presence', 'participant'>).people.map(({ number }) => number);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });

  it('a private word is heard by the two alone', async () => {
    expectDone(await lives.facilitator.order('aside', 'take', { member: lives.participant3.self, despite: false }));
    const apart = (name: Who) => ['facilitator', 'participant3'].includes(name);
    await until(async () => {
      const peers = await describeRoom();
      return who.every((name) => {
        const received = new Set((peers[lives[name].self]?.receives ?? []).map(({ from }) => from));
        const mates = who.filter((other) => other !== name && apart(other) === apart(name)).map((other) => lives[other].self);
        return received.size === mates.length && mates.every((mate) => received.has(mate));
      });
    }, 'two groups');
    expect((await media(lives.participant1, 'media:consume', { producer: producers.participant3.audio })).refused).toBe('notThere');
    expectDone(await lives.participant3.order('aside', 'return', {}));
    await hearExactlyTheirRoom();
  });
});
