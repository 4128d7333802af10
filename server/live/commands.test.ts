import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeSession, personId } from '#server/testing/clinic.ts';
import { arrive, connectLive, join, type TestLive } from '#server/testing/live.ts';
import { signIn } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import type { Answer } from '#shared/live/protocol.ts';
import type { Audience } from '#shared/live/roster.ts';
import { toolNamed, toolNames } from '#shared/session/session.ts';

const commands = toolNames.flatMap((tool) =>
  Object.entries(toolNamed(tool).commands).map(([command, { by }]) => ({ tool, command, by: by as readonly string[] })),
);

let server: TestServer;
let session: string;
let lives: Record<Audience, TestLive>;

beforeAll(async () => {
  server = await startServer();
  const roles = { facilitator: 'facilitator', participant1: 'participant', family1: 'family', participant2: 'captioner', participant3: 'participant' } as const;
  const members = await Promise.all(Object.entries(roles).map(async ([who, role]) => ({ person: await personId(server.db, who), role })));
  session = await makeSession(server.db, { kind: 'family', members });
  const signedIn = (who: string) => signIn(server.url, who);
  const facilitator = await join(await signedIn('facilitator'), session);
  const waiting = await connectLive(await signedIn('participant3'), session);
  await arrive(waiting);
  lives = {
    facilitator,
    participant: await join(await signedIn('participant1'), session, facilitator),
    family: await join(await signedIn('family1'), session, facilitator),
    captioner: await join(await signedIn('participant2'), session, facilitator),
    waiting,
  };
});
afterAll(() => server.stop());

/** All that could have changed: what the server holds and what is on disk. */
async function everything() {
  const live = await server.hearth.sessions.find(session);
  return { state: live!.state, events: await server.db.prisma.liveEvent.count({ where: { sessionId: session } }) };
}

/** Asks until the gate has time for it, with a pause in between as a page makes one: who asks on and on is cut off. */
async function ask(live: TestLive, order: object): Promise<Answer> {
  for (;;) {
    const answer = await live.rawOrder({ id: randomUUID(), ...order });
    if (!('refused' in answer) || answer.refused !== 'tooMany') return answer;
    await sleep(200);
  }
}

// At once: the gate lets each person ask only so often.
it.concurrent.each(['facilitator', 'participant', 'family', 'captioner', 'waiting'] as const)(
  'no command that does not name a %s can be given by one, and a refused one changes nothing',
  async (audience) => {
    const before = await everything();
    const outcomes = new Map<string, string>();
    for (const { tool, command } of commands) {
      // No command takes this, so whoever may ask at all is told that, and nothing happens.
      const answer = await ask(lives[audience], { tool, command, input: { nobodyAsksThis: 'SECRET' } });
      outcomes.set(`${tool}.${command}`, 'refused' in answer ? answer.refused : 'done');
      expect(JSON.stringify(answer)).not.toContain('SECRET');
    }
    const expected = commands.map(({ tool, command, by }) => [`${tool}.${command}`, by.includes(audience) ? 'badInput' : 'forbidden'] as const);
    expect(outcomes).toEqual(new Map(expected));
    expect(await everything()).toEqual(before);
  },
);

it('nobody reaches a tool or command that does not exist', async () => {
  const before = await everything();
  for (const name of [
    { tool: 'toString', command: 'x' },
    { tool: 'chat', command: 'constructor' },
    { tool: '__proto__', command: 'tick' },
  ])
    expect(await ask(lives.facilitator, { ...name, input: {} })).toMatchObject({ refused: 'unknownCommand' });
  expect(await everything()).toEqual(before);
});

it('every refusal is a sentence for people and is counted by its code', async () => {
  const answer = await ask(lives.waiting, { tool: 'chat', command: 'openGroupChat', input: {} });
  expect(answer).toMatchObject({ refused: 'forbidden', say: expect.stringMatching(/^[A-Z].*\.$/) });
  const metrics = await server.hearth.metrics.registry.metrics();
  expect(metrics).toMatch(/hearth_refusals_total{where="live",code="forbidden"} [1-9]/);
  expect(metrics).toMatch(/hearth_orders_total{tool="chat",command="openGroupChat",outcome="refused"} [1-9]/);
  for (const { self } of Object.values(lives)) expect(metrics).not.toContain(self);
});
