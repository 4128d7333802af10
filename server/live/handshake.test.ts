import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeClinic, makePerson, makeSession, personId } from '#server/testing/clinic.ts';
import { connectLive, NotLetIn, testCard } from '#server/testing/live.ts';
import { signIn, stranger, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import type { Today, WayIn } from '#shared/program/schedule/answers.ts';
import { SOCKET_PATH } from '#shared/live/protocol.ts';
import { AGREEMENTS_VERSION } from '#shared/people/agreements.ts';
import { UNADMITTED_MAX } from './admittedParser.ts';

let server: TestServer;
let participant: TestPerson;
let relative: TestPerson;

beforeAll(async () => {
  server = await startServer();
  [participant, relative] = await Promise.all([signIn(server.url, 'participant1'), signIn(server.url, 'family1')]);
});
afterAll(() => server.stop());

/** What somebody is told who knocks. */
async function knock(person: TestPerson, session: string, options: Parameters<typeof connectLive>[2] = {}) {
  try {
    (await connectLive(person, session, options)).close();
    return 'letIn';
  } catch (error) {
    return error instanceof NotLetIn ? error.refusal : (error as Error).message;
  }
}

const sessionOf = async (
  wish: Partial<Parameters<typeof makeSession>[1]>,
  who = 'participant1',
  role: 'participant' | 'family' | 'facilitator' = 'participant',
) => makeSession(server.db, { members: [{ person: await personId(server.db, who), role }], ...wish });

describe('the live socket lets in', () => {
  it('members of a session that is on, over both transports', async () => {
    expect(await knock(participant, server.sessions.group)).toBe('letIn');
    expect(await knock(participant, server.sessions.group, { transports: ['polling'] })).toBe('letIn');
    expect(await knock(relative, server.sessions.family)).toBe('letIn');
  });

  it('facilitators a little earlier than others', async () => {
    const session = await makeSession(server.db, {
      startsIn: 20,
      members: [
        { person: await personId(server.db, 'participant1'), role: 'participant' },
        { person: await personId(server.db, 'facilitator'), role: 'facilitator' },
      ],
    });
    expect(await knock(await signIn(server.url, 'facilitator'), session)).toBe('letIn');
    expect(await knock(participant, session)).toMatchObject({ refused: 'notOpen' });
  });
});

describe('the clock of the machine', () => {
  it.each([
    ['later', 24],
    ['over', -24],
  ])('does not decide who may come back: planned so that it is %s by now, who is in is let in, and nobody else', async (_, hours) => {
    const session = await makeSession(server.db, {
      members: [
        { person: await personId(server.db, 'participant1'), role: 'participant' },
        { person: await personId(server.db, 'participant2'), role: 'participant' },
      ],
    });
    const live = await connectLive(participant, session);
    expect(await live.order('waitingRoom', 'arrive', { name: 'Ana', pronouns: '', agreementsVersion: AGREEMENTS_VERSION, card: testCard })).toEqual({
      done: true,
    });
    const { startsAt, endsAt } = await server.db.prisma.session.findUniqueOrThrow({ where: { id: session } });
    const moved = (at: Date) => new Date(at.getTime() + hours * 3_600_000);
    await server.db.prisma.session.update({ where: { id: session }, data: { startsAt: moved(startsAt), endsAt: moved(endsAt) } });
    live.close();
    expect(await knock(participant, session)).toBe('letIn');
    expect((await participant.get<WayIn>(`/api/sessions/${session}/way-in`)).body.session.stage).toBe('open');
    const { sessions } = (await participant.get<Today>('/api/today')).body;
    expect(sessions.find(({ id }) => id === session)).toMatchObject({ stage: 'open' });
    expect(await knock(await signIn(server.url, 'participant2'), session)).toMatchObject({ refused: hours > 0 ? 'notOpen' : 'sessionEnded' });
  });
});

describe('the live socket turns away', () => {
  it('whoever is not signed in', async () => {
    expect(await knock(stranger(server.url), server.sessions.group)).toMatchObject({ refused: 'signedOut' });
  });

  it('from unknown sessions, others’ sessions, another clinic’s and a relative’s group with one sentence', async () => {
    const harbor = await makeClinic(server.db);
    await makePerson(server.db, { email: 'stray@harbor.test', name: 'Stray Person', role: 'participant', clinicId: harbor });
    const stray = await signIn(server.url, 'stray@harbor.test');
    const elsewhere = await sessionOf({ clinicId: harbor });
    const groupByMistake = await sessionOf({ kind: 'group' }, 'family1', 'family');
    const groupAsParticipant = await sessionOf({ kind: 'group' }, 'family1', 'participant');
    const answers = await Promise.all([
      knock(participant, randomUUID()),
      knock(participant, await sessionOf({}, 'participant2')),
      knock(participant, elsewhere),
      knock(stray, server.sessions.group),
      knock(relative, server.sessions.group),
      knock(relative, groupByMistake),
      knock(relative, groupAsParticipant),
    ]);
    for (const answer of answers) expect(answer).toMatchObject({ refused: 'notThere' });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('from a session that has ended or ran out of time', async () => {
    expect(await knock(participant, await sessionOf({ endedAt: new Date() }))).toMatchObject({ refused: 'sessionEnded' });
    expect(await knock(participant, await sessionOf({ startsIn: -200, lasts: 60 }))).toMatchObject({ refused: 'sessionEnded' });
  });

  it('handshakes of the wrong shape, naming the field and not what was in it', async () => {
    for (const auth of [
      {},
      { session: '', tab: 't' },
      { session: 'SECRET'.repeat(50), tab: 't' },
      { session: server.sessions.group, tab: 't', member: 'x' },
      { session: { a: 1 }, tab: 't' },
    ]) {
      const answer = await knock(participant, '', { auth });
      expect(answer).toMatchObject({ refused: 'badInput' });
      expect(JSON.stringify(answer)).not.toContain('SECRET');
    }
  });

  it('pages of other websites, before anything else is looked at', async () => {
    const foreign = { origin: 'https://elsewhere.example' };
    for (const transports of [['websocket'], ['polling']] as const)
      expect(await knock(participant, server.sessions.group, { headers: foreign, transports: [...transports] })).toMatch(/error/);
    const response = await fetch(`${server.url}${SOCKET_PATH}/?EIO=4&transport=polling`, { headers: { cookie: participant.cookie(), ...foreign } });
    expect(response.status).toBe(403);
    const sneaky = await fetch(`${server.url}${SOCKET_PATH}/?EIO=4&transport=polling`, {
      headers: { cookie: participant.cookie(), 'sec-fetch-site': 'cross-site' },
    });
    expect(sneaky.status).toBe(403);
  });

  it('somebody who knocks without end', async () => {
    const hasty = await signIn(server.url, 'participant8');
    const answers = await Promise.all(Array.from({ length: 40 }, () => knock(hasty, randomUUID())));
    expect(answers.filter((answer) => typeof answer === 'object' && answer.refused === 'tooMany').length).toBeGreaterThan(0);
    expect(await knock(participant, server.sessions.group)).toBe('letIn');
  });

  it.each(['nobody who is signed in', 'a member who is not let in yet'])('%s: of what they send no more is read than the way in takes', async (who) => {
    const read = vi.spyOn(JSON, 'parse');
    const headers = who.startsWith('a member') ? { cookie: participant.cookie() } : {};
    const line = new WebSocket(`${server.url.replace('http', 'ws')}${SOCKET_PATH}/?EIO=4&transport=websocket`, {
      headers: { origin: server.url, ...headers },
    } as never);
    const closed = new Promise((resolve) => line.addEventListener('close', resolve));
    await new Promise((resolve) => line.addEventListener('open', resolve));
    line.send(`40${JSON.stringify({ session: server.sessions.group, tab: 'x'.repeat(1_000_000) })}`);
    await closed;
    expect(read.mock.calls.filter(([text]) => text.length > UNADMITTED_MAX)).toEqual([]);
    read.mockRestore();
  });

  it('and counts each, without names', async () => {
    const { body } = await participant.get<string>('/metrics');
    for (const outcome of ['admitted', 'signedOut', 'notThere', 'sessionEnded', 'badInput', 'foreignPage', 'tooMany', 'notOpen'])
      expect(body).toMatch(new RegExp(`hearth_handshakes_total{outcome="${outcome}"} [1-9]`));
    expect(body).not.toContain(server.sessions.group);
  });
});
