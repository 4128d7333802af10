import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePerson, makeSession, personId } from '#server/testing/clinic.ts';
import { arrive, connectLive, expectDone, join, type TestLive } from '#server/testing/live.ts';
import { signIn, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import { until } from '#server/testing/until.ts';
import { ORDER_BYTES_MAX, SOCKET_PATH } from '#shared/live/protocol.ts';
import type { Role } from '#shared/people/sessionRole.ts';

let server: TestServer;
const people: Record<string, TestPerson> = {};

beforeAll(async () => {
  server = await startServer();
  for (const who of ['facilitator', 'cofacilitator', 'participant1', 'participant2', 'participant3', 'participant4'])
    people[who] = await signIn(server.url, who);
});
afterAll(() => server.stop());

/** A group session of its own with these people on the roster. */
async function group(who: readonly string[]): Promise<string> {
  const members = await Promise.all(
    who.map(async (name) => ({ person: await personId(server.db, name), role: (name.includes('facilitator') ? 'facilitator' : 'participant') as Role })),
  );
  return makeSession(server.db, { members });
}

const stateOf = async (session: string) => (await server.hearth.sessions.find(session))!.state;
const chatOf = (live: TestLive) => JSON.stringify(live.view('chat'));

describe('somebody who waits', () => {
  it('is sent nothing of anybody else: no name, no id, no number, not even that something happened', async () => {
    const session = await group(['facilitator', 'participant1', 'participant2', 'participant3']);
    const lead = await join(people['facilitator']!, session, undefined, { name: 'Maria-SECRET', pronouns: 'she-SECRET' });
    const ana = await join(people['participant1']!, session, lead, { name: 'Ana-SECRET' });
    const waits = await connectLive(people['participant2']!, session);
    expectDone(await arrive(waits, { name: 'Ben' }));
    const received = waits.received.length;

    const ben = await connectLive(people['participant3']!, session);
    expectDone(await arrive(ben, { name: 'Chloe-SECRET' }));
    expectDone(await lead.order('chat', 'openGroupChat', {}));
    expectDone(await ana.order('chat', 'say', { text: 'hello SECRET', to: 'everybody' }));
    expectDone(await ana.order('hands', 'raise', { wish: 'newTopic' }));
    expectDone(await ana.order('support', 'ask', { note: 'SECRET' }));
    expectDone(await lead.order('moderation', 'mute', { member: ana.self }));
    expectDone(await lead.order('waitingRoom', 'admit', { member: ben.self }));
    ana.close();
    await lead.sees(({ view }) => view('presence')!.people.some(({ id, isConnected }) => id === ana.self && !isConnected));
    // A question that is answered after all of that: whatever was on its way has arrived.
    await waits.order('support', 'withdraw', {});

    expect(waits.received.slice(received).filter(([event]) => event !== 'answer')).toEqual([]);
    const wire = JSON.stringify(waits.received);
    for (const word of ['SECRET', lead.self, ana.self, ben.self]) expect(wire).not.toContain(word);
  });

  it('sees the room when admitted, and has it taken away when sent back', async () => {
    const session = await group(['facilitator', 'participant1']);
    const lead = await join(people['facilitator']!, session);
    const ana = await join(people['participant1']!, session, lead);
    expect(ana.view('waitingRoom')).toBeNull();
    expectDone(await lead.order('moderation', 'sendBack', { member: ana.self }));
    await ana.sees(({ view }) => view('presence') === null);
    for (const tool of ['presence', 'hands', 'chat', 'moderation'] as const) expect(ana.view(tool)).toBeNull();
    expect(ana.view('waitingRoom')).toMatchObject({ stage: 'waiting', wasSentBack: true });
  });
});

describe('an order', () => {
  it('that is sent twice is done once, also over a new connection and after the answer was forgotten', async () => {
    const session = await group(['facilitator', 'participant1']);
    const lead = await join(people['facilitator']!, session);
    const order = { id: randomUUID(), tool: 'chat', command: 'say', input: { text: 'only once', to: 'everybody' } };
    expect(await Promise.all([lead.rawOrder(order), lead.rawOrder(order)])).toEqual([{ done: true }, { done: true }]);
    const again = await connectLive(people['facilitator']!, session);
    expect(await again.rawOrder(order)).toEqual({ done: true });
    expect(chatOf(again).match(/only once/g)).toHaveLength(1);
  });

  it('of the wrong shape, too long or too frequent is refused with a reason and changes nothing', async () => {
    const session = await group(['facilitator', 'participant1']);
    const lead = await join(people['facilitator']!, session);
    const before = await stateOf(session);
    const good = { id: randomUUID(), tool: 'chat', command: 'say', input: { text: 'x', to: 'everybody' } };
    const wrong = [
      null,
      'text',
      7,
      [],
      {},
      { ...good, id: 'short' },
      { ...good, tool: 5 },
      { ...good, by: 'door' },
      { ...good, input: { text: '', to: 'everybody' } },
      { ...good, input: { text: 'x', to: { member: 7 } } },
    ];
    for (const order of wrong) expect(await lead.rawOrder(order)).toMatchObject({ refused: 'badInput', say: expect.any(String) });
    expect(await lead.rawOrder({ ...good, input: { text: 'x'.repeat(ORDER_BYTES_MAX) } })).toMatchObject({ refused: 'tooLarge' });
    expect(await lead.rawOrder({ ...good, input: Buffer.alloc(ORDER_BYTES_MAX) })).toMatchObject({ refused: 'tooLarge' });

    const answers = await Promise.all(Array.from({ length: 80 }, () => lead.rawOrder({ ...good, input: { no: 1 } })));
    expect(answers.some((answer) => 'refused' in answer && answer.refused === 'tooMany')).toBe(true);
    expect(await stateOf(session)).toBe(before);
    const metrics = await server.hearth.metrics.registry.metrics();
    for (const code of ['badInput', 'tooLarge', 'tooMany']) expect(metrics).toMatch(new RegExp(`hearth_refusals_total{where="live",code="${code}"} [1-9]`));
  });

  it('larger than the wire takes only closes that connection, and the seat is kept', async () => {
    const session = await group(['facilitator', 'participant1']);
    const lead = await join(people['facilitator']!, session);
    const ana = await join(people['participant1']!, session, lead);
    ana.socket.emit('order', { id: randomUUID(), tool: 'chat', command: 'say', input: 'x'.repeat(2 ** 21) }, () => {});
    await until(() => ana.socket.disconnected);
    await lead.sees(({ view }) => view('presence')!.people.some(({ id, isConnected }) => id === ana.self && !isConnected));
    const back = await connectLive(people['participant1']!, session);
    expect(back.view('presence')).not.toBeNull();
  });

  it('to a locked session is refused for who stands outside', async () => {
    const session = await group(['facilitator', 'participant1']);
    const lead = await join(people['facilitator']!, session);
    expectDone(await lead.order('moderation', 'lock', {}));
    const late = await connectLive(people['participant1']!, session);
    expect(await arrive(late)).toMatchObject({ refused: expect.stringMatching(/lock/i) });
    expect((await stateOf(session)).roster.waiting).toEqual([]);
  });
});

describe('a connection', () => {
  it('gives way to a second tab, which the first is told; the seat and its place stay', async () => {
    const session = await group(['facilitator', 'participant1']);
    const lead = await join(people['facilitator']!, session);
    const first = await join(people['participant1']!, session, lead);
    const second = await connectLive(people['participant1']!, session);
    await until(() => first.gone());
    expect(first.gone()).toMatchObject({ refused: 'openedElsewhere' });
    await until(() => first.socket.disconnected);
    expect(second.view('presence')!.people).toEqual(lead.view('presence')!.people);
    expect(lead.view('presence')!.people.find(({ id }) => id === second.self)).toMatchObject({ isConnected: true });
    expectDone(await second.order('hands', 'raise', { wish: 'newTopic' }));
  });

  it('of the same page takes over without a word', async () => {
    const session = await group(['facilitator']);
    const first = await connectLive(people['facilitator']!, session, { tab: 'the-same-page' });
    await connectLive(people['facilitator']!, session, { tab: 'the-same-page' });
    await until(() => first.socket.disconnected);
    expect(first.gone()).toBeNull();
  });

  it('that its page ends is told from one that is lost, by WebSocket and by a beacon where there is none', async () => {
    const session = await group(['facilitator', 'participant1', 'participant2', 'participant3', 'participant4']);
    const lead = await join(people['facilitator']!, session);
    const [leaves, drops] = [await join(people['participant1']!, session, lead), await join(people['participant2']!, session, lead)];
    const polls = await join(people['participant3']!, session, lead, {}, { transports: ['polling'] });
    const tells = (live: TestLive, goodbye: 'said' | 'asleep' | null) =>
      lead.sees(({ view }) => view('presence')!.people.some((one) => one.id === live.self && !one.isConnected && one.goodbye === goodbye));
    leaves.socket.disconnect();
    await tells(leaves, 'said');
    drops.socket.io.engine.close();
    await tells(drops, null);
    // What `client/live/hidden.ts` says when the page goes out of sight.
    const sleeps = await join(people['participant4']!, session, lead);
    sleeps.socket.emit('hidden', false);
    sleeps.socket.emit('hidden', true);
    // In turn: once the time is told, it was heard.
    await sleeps.socket.emitWithAck('time');
    sleeps.socket.io.engine.close();
    await tells(sleeps, 'asleep');
    // What `client/live/goodbye.ts` sends when the page goes.
    await fetch(`${server.url}${SOCKET_PATH}/?EIO=4&transport=polling&sid=${polls.socket.io.engine.id}`, {
      method: 'POST',
      body: '41',
      headers: { origin: server.url },
    });
    await tells(polls, 'said');
  });

  it('that missed something is welcomed and shown everything again', async () => {
    const session = await group(['facilitator']);
    const lead = await join(people['facilitator']!, session);
    const before = lead.received.length;
    lead.socket.emit('resync');
    const again = await until(() => lead.received.slice(before).find(([event]) => event === 'welcome'));
    expect(again[1]).toMatchObject({ session, self: lead.self, role: 'facilitator', kind: 'group' });
    await lead.sees(({ view }) => view('presence'));
    const patches = lead.received.slice(before).filter(([event]) => event === 'patch');
    expect(patches.map(([, patch]) => (patch as { version: number }).version)).toEqual(patches.map((_, i) => i + 1));
  });

  it('tells the time of the server', async () => {
    const lead = await connectLive(people['facilitator']!, await group(['facilitator']));
    const before = Date.now();
    expect(await lead.socket.emitWithAck('time')).toBeGreaterThanOrEqual(before);
  });

  it('ends when its person signed out, and when they are no member any more', async () => {
    const session = await group(['facilitator', 'participant4', 'participant3']);
    const lead = await join(people['facilitator']!, session);
    const leaver = await signIn(server.url, 'participant4');
    const signedOut = await join(leaver, session, lead);
    await leaver.post('/api/auth/sign-out');
    server.hearth.sessions.recheck(await personId(server.db, 'participant4'));
    await until(() => signedOut.gone());
    expect(signedOut.gone()).toMatchObject({ refused: 'signedOut' });

    const removed = await join(people['participant3']!, session, lead);
    await server.db.prisma.sessionMember.update({ where: { id: removed.self }, data: { personId: await personId(server.db, 'participant8') } });
    server.hearth.sessions.recheck(await personId(server.db, 'participant3'));
    await until(() => removed.gone());
    expect(removed.gone()).toMatchObject({ refused: 'notThere' });
    await lead.sees(({ view }) => !view('presence')!.people.some(({ id }) => id === removed.self));
  });

  it('ends when the sign-in ran out or the person is something else at their clinic, and not otherwise', async () => {
    const { id: clinicId } = await server.db.prisma.clinic.findFirstOrThrow({ where: { isDemo: true } });
    const newcomers = await Promise.all(
      ['expires', 'changes', 'stays'].map((name) => makePerson(server.db, { email: `${name}@demo.hearth`, name, role: 'participant', clinicId })),
    );
    const [expires = '', changes = '', stays = ''] = newcomers;
    const session = await makeSession(server.db, { members: newcomers.map((person) => ({ person, role: 'participant' })) });
    const [first, second, third] = await Promise.all(['expires', 'changes', 'stays'].map(async (name) => connectLive(await signIn(server.url, name), session)));
    await server.db.prisma.authSession.updateMany({ where: { userId: expires }, data: { expiresAt: new Date(Date.now() - 1) } });
    await server.db.prisma.clinicMember.updateMany({ where: { personId: changes }, data: { role: 'family' } });
    for (const person of [stays, expires, changes]) server.hearth.sessions.recheck(person);
    await until(() => first!.gone() && second!.gone());
    expect(first!.gone()).toMatchObject({ refused: 'signedOut' });
    expect(second!.gone()).toMatchObject({ refused: 'notThere' });
    expect(third!.gone()).toBeNull();
  });
});

describe('media', () => {
  const allowed = (live: TestLive) => live.received.filter(([event]) => event === 'media:allowed').map(([, payload]) => payload);

  it('shares the socket, is ready while one waits, and follows every change of the session', async () => {
    const session = await group(['facilitator', 'participant1']);
    const lead = await join(people['facilitator']!, session);
    const ana = await connectLive(people['participant1']!, session);
    expectDone(await arrive(ana));
    const { ok } = await ana.socket.emitWithAck('media:capabilities', {});
    expect(await ana.socket.emitWithAck('media:join', { rtpCapabilities: ok.rtpCapabilities })).toMatchObject({ ok: { send: {}, receive: {} } });
    expect(allowed(ana).every((now) => !(now as { isInGroup: boolean }).isInGroup)).toBe(true);

    expectDone(await lead.order('waitingRoom', 'admit', { member: ana.self }));
    await until(() => allowed(ana).at(-1));
    expect(allowed(ana).at(-1)).toMatchObject({ audio: true, video: true, isInGroup: true });
    expectDone(await lead.order('moderation', 'mute', { member: ana.self }));
    expectDone(await ana.order('presence', 'setDevices', { mic: true, camera: true }));
    expect(allowed(ana).at(-1)).toMatchObject({ audio: false, video: true });
    expectDone(await lead.order('moderation', 'sendBack', { member: ana.self }));
    await until(() => !(allowed(ana).at(-1) as { isInGroup: boolean }).isInGroup);
  });

  it('ends with the session', async () => {
    const session = await group(['facilitator']);
    const lead = await join(people['facilitator']!, session);
    const rooms = server.hearth.media.stats().rooms;
    await lead.order('moderation', 'end', { people: 0 });
    await until(() => server.hearth.media.stats().rooms === rooms - 1);
  });
});

describe('the end for all', () => {
  it('reaches everybody, is kept, and leaves attendance but no journal', async () => {
    const session = await group(['facilitator', 'participant1', 'participant2']);
    const lead = await join(people['facilitator']!, session);
    const ana = await join(people['participant1']!, session, lead);
    const ben = await connectLive(people['participant2']!, session);
    expectDone(await arrive(ben));
    await lead.sees(({ view }) => view('waitingRoom'));
    await lead.order('moderation', 'end', { people: 2 });
    for (const live of [lead, ana, ben]) {
      await until(() => live.gone());
      expect(live.gone()).toMatchObject({ refused: 'sessionEnded' });
    }
    const row = await server.db.prisma.session.findUniqueOrThrow({ where: { id: session } });
    expect(row.endedAt).not.toBeNull();
    expect(await server.db.prisma.liveEvent.count({ where: { sessionId: session } })).toBe(0);
    expect(await server.db.prisma.liveSnapshot.count({ where: { sessionId: session } })).toBe(0);
    const stays = await server.db.prisma.attendanceSegment.findMany({ where: { memberId: { in: [lead.self, ana.self, ben.self] } } });
    expect(stays.map(({ memberId, endReason, leftAt }) => [memberId, endReason, leftAt !== null]).sort()).toEqual(
      [
        [lead.self, 'ended', true],
        [ana.self, 'ended', true],
      ].sort(),
    );
    await expect(connectLive(people['participant1']!, session)).rejects.toMatchObject({ refusal: { refused: 'sessionEnded' } });
  });
});
