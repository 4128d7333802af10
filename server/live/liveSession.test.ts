import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { testCard } from '#server/testing/live.ts';
import type { Answer } from '#shared/live/protocol.ts';
import { isRefusal } from '#shared/live/refusals.ts';
import { audienceOf, toolNamed, toolNames, view, type From, type Recorded, type Session } from '#shared/session/session.ts';
import { AGREEMENTS_VERSION } from '#shared/people/agreements.ts';
import { examples } from '#shared/tools/testing/examples.ts';
import { inputFor, type Draw } from '#shared/tools/testing/inputs.ts';
import { asMember, startWalk, steps, type Step } from '#shared/tools/testing/walk.ts';
import type { Entry } from './journal.ts';
import { liveSession } from './liveSession.ts';
import { restore } from './restore.ts';
import { fakeReceiver, type FakeReceiver } from './testing/fakeReceiver.ts';

const plain = (value: unknown) => JSON.parse(JSON.stringify(value ?? null)) as unknown;
const media = { ready: async () => {}, setPlan: () => {}, attach: () => () => {}, listen: () => {}, watch: () => {}, close: () => {} };
const documents = { setRights: () => {}, attach: () => () => {}, close: async () => {} };
const commands = toolNames.flatMap((tool) => Object.keys(toolNamed(tool).commands).map((command) => ({ tool, command })));
type Luck = Iterator<number>;
/** What a tool keeps nowhere cannot be compared with the disk. */
const keptTools = toolNames.filter((tool) => toolNamed(tool).journal !== 'nothing');
const keptOf = ({ roster, tools }: Session) => plain({ roster, tools: Object.fromEntries(keptTools.map((tool) => [tool, tools[tool]])) });

/** A full room on a disk that fails one write in six, watched by everybody who sits or waits. */
function room(luck: Luck) {
  const walk = startWalk('group');
  const disk: Recorded[] = [...walk.log];
  const latest = Object.fromEntries(toolNames.filter((tool) => toolNamed(tool).journal === 'latest').map((tool) => [tool, plain(walk.session.tools[tool])]));
  const onDisk = () => restore('group', { snapshot: null, facts: disk, latest, seq: disk.length, lastAt: null }).state;
  const known = new Set<string>();
  const faults: unknown[] = [];
  let ids = 0;
  let now = walk.now;
  const journal = {
    async append({ facts, latest: states }: Entry) {
      await turn();
      if (luck.next().value === 0) throw new Error('disk full');
      for (const { tool, event, orderId } of facts) {
        disk.push(plain({ tool, event }) as Recorded);
        known.add(orderId);
      }
      for (const { tool, state } of states) latest[tool] = plain(state);
    },
    knows: (_session: string, orderId: string) => known.has(orderId),
    snapshot: async () => {},
  };
  const live = liveSession({
    facts: { id: 's', kind: 'group', title: 'Evening group', closesAt: walk.now + 3_600_000_000, lastsMs: 3_600_000_000 },
    restored: { state: walk.session, seq: 0, snapshotSeq: 0 },
    journal,
    world: () => ({ now: ++now, newId: () => `made-${++ids}-here`, shuffle: (items) => [...items].reverse() }),
    steady: () => 0,
    media,
    recall: { ofMember: () => [], ofChanged: () => [], ofSession: () => [] },
    documents,
    onEnded: () => {},
    onFault: (error) => faults.push(error),
  });
  const seenBy = (session: Session, tool: (typeof toolNames)[number], id: string) =>
    plain(
      view(
        session,
        tool,
        audienceOf(
          session.roster,
          walk.people.find((one) => one.id === id)!,
        ),
      ),
    );
  const screens = new Map<string, FakeReceiver>();
  for (const member of walk.people) {
    const screen = fakeReceiver(`tab-${member.id}`, (tool, seen) => {
      if (keptTools.includes(tool)) expect(seen).toEqual(seenBy(onDisk(), tool, member.id));
    });
    screens.set(member.id, screen);
    live.enter({ member, receiver: screen });
  }
  const draw = (choices: readonly number[]): Draw => {
    let next = 0;
    const made = Array.from({ length: ids }, (_, i) => `made-${i + 1}-here`);
    return {
      choose: (n) => (choices[next++] ?? 0) % n,
      members: walk.people.map(({ id }) => id),
      ids: made,
      plant: (_, form) => (form === 'text' ? 'words' : '555000000'),
    };
  };
  return { walk, live, screens, onDisk, faults, seenBy, draw };
}

function orderOf({ walk, live, draw }: ReturnType<typeof room>, { actor, command: index, choices }: Step) {
  const { tool, command } = commands[index % commands.length]!;
  const by = toolNamed(tool).commands[command]!.by;
  const outside = (['door', 'clock'] as const).find((one) => by.includes(one));
  const from: From = outside ? { actor: outside } : asMember(walk.people[actor % walk.people.length]!);
  const example = examples[`${tool}.${command}`];
  const input = example ? example(draw(choices), live.state) : inputFor(toolNamed(tool).commands[command]!.input, draw(choices));
  return { id: `order-${choices[0]! % 50}-${index}`, from, tool, command, input };
}

// That somebody needs support is shown from memory while the disk is full: `fullDisk.test.ts`.
const disks = [
  { disk: 'when writes fail', luck: () => fc.infiniteStream(fc.nat(5)), without: 'support' },
  { disk: 'when none fails', luck: () => fc.infiniteStream(fc.constant(1)), without: null },
];

it.each(disks)('shows and answers only what is on disk, to those who may know it, $disk', async ({ luck: lucks, without }) => {
  await fc.assert(
    fc.asyncProperty(steps(40), lucks(), fc.infiniteStream(fc.nat(9)), async (walked, luck, waits) => {
      const here = room(luck);
      const answers: Promise<Answer>[] = [];
      for (const step of walked) {
        const order = orderOf(here, step);
        // Ending is for the test below: it would cut most walks short.
        if (order.tool === 'moderation' && ['end', 'runOut'].includes(order.command)) continue;
        if (order.tool === without) continue;
        const answer = here.live.submit(order);
        answers.push(answer);
        if (waits.next().value! < 3) await answer;
      }
      const outcomes = await Promise.all(answers);
      await here.live.close();

      expect(here.faults).toEqual([]);
      expect(outcomes.every((outcome) => isRefusal(outcome) || outcome.done)).toBe(true);
      const replayed = here.onDisk();
      expect(keptOf(here.live.state)).toEqual(keptOf(replayed));
      for (const [id, screen] of here.screens) for (const tool of keptTools) expect(plain(screen.views[tool])).toEqual(here.seenBy(replayed, tool, id));
    }),
    { numRuns: 25 },
  );
});

const noFailures = fc.sample(fc.infiniteStream(fc.constant(1)), 1)[0]!;

it('does an order that is sent twice once, whenever the second comes', async () => {
  const here = room(noFailures);
  const lead = asMember(here.walk.people[0]!);
  const order = { id: 'the-same-one', from: lead, tool: 'chat', command: 'say', input: { text: 'Welcome', to: 'everybody' } };
  const [first, second] = await Promise.all([here.live.submit(order), here.live.submit(order)]);
  const third = await here.live.submit(order);
  expect([first, second, third]).toEqual([{ done: true }, { done: true }, { done: true }]);
  expect(JSON.stringify(here.screens.get('member-ana')!.views.chat).match(/Welcome/g)).toHaveLength(1);
});

it('lets a slow connection catch up with fresh views instead of a queue', async () => {
  const here = room(noFailures);
  const ben = here.screens.get('member-ben')!;
  const lead = asMember(here.walk.people[0]!);
  ben.block();
  const before = ben.wire.length;
  for (let i = 0; i < 90; i += 1)
    await here.live.submit({ id: `message-${i}`, from: lead, tool: 'chat', command: 'say', input: { text: `number ${i}`, to: 'everybody' } });
  expect(ben.wire.length - before).toBeLessThan(80);
  ben.drain();
  expect(ben.views.chat).toEqual(here.seenBy(here.live.state, 'chat', 'member-ben'));
});

it('says goodbye to everybody at the end and answers who ended it', async () => {
  const here = room(noFailures);
  const lead = asMember(here.walk.people[0]!);
  const { seats, waiting } = here.live.state.roster;
  const people = [...seats, ...waiting].filter(({ role }) => role !== 'facilitator').length;
  expect(await here.live.submit({ id: 'end-for-all', from: lead, tool: 'moderation', command: 'end', input: { people, despiteAlert: true } })).toEqual({
    done: true,
  });
  await turn();
  for (const screen of here.screens.values()) {
    expect(screen.gone).toMatchObject({ refused: 'sessionEnded' });
    expect(screen.isEnded).toBe(true);
  }
  expect(await here.live.submit({ id: 'too-late', from: lead, tool: 'moderation', command: 'lock', input: {} })).toMatchObject({ refused: 'sessionEnded' });
});

it('gives the seat to a second tab, and keeps it when the first one closes', async () => {
  const here = room(noFailures);
  const ana = here.walk.people.find(({ id }) => id === 'member-ana')!;
  const first = here.screens.get(ana.id)!;
  const second = fakeReceiver('another-tab');
  here.live.enter({ member: ana, receiver: second });
  here.live.leave(ana.id, first, false);
  await here.live.close();
  expect(first.gone).toMatchObject({ refused: 'openedElsewhere' });
  expect(here.live.state.roster.seats.find(({ id }) => id === ana.id)!.isConnected).toBe(true);
  expect(second.views.presence).toEqual(here.seenBy(here.live.state, 'presence', ana.id));

  here.live.leave(ana.id, second, false);
  await here.live.close();
  expect(here.live.state.roster.seats.find(({ id }) => id === ana.id)!.isConnected).toBe(false);
});

it('leaves nobody behind who seems to be there, when they went before their order was done', async () => {
  const here = room(noFailures);
  const ana = here.walk.people.find(({ id }) => id === 'member-ana')!;
  const isThere = () => here.live.state.roster.waiting.some(({ id, isConnected }) => id === ana.id && isConnected);
  await here.live.submit({ id: 'ana-leaves', from: asMember(ana), tool: 'presence', command: 'leave', input: {} });
  here.live.leave(ana.id, here.screens.get(ana.id)!, false);
  const arrival = { name: 'Ana', pronouns: '', agreementsVersion: AGREEMENTS_VERSION, card: testCard };
  expect(await here.live.submit({ id: 'ana-arrives', from: asMember(ana), tool: 'waitingRoom', command: 'arrive', input: arrival })).toEqual({ done: true });
  expect(isThere()).toBe(true);
  here.live.lookAfter(ana.id);
  await here.live.close();
  expect(isThere()).toBe(false);
});

it('says that somebody went until it is on disk, unless they are back by then', async () => {
  const luck = [1, 0, 0, 1, 1][Symbol.iterator]() as Luck;
  const here = room(luck);
  await here.live.submit({ id: 'a-first-write', from: asMember(here.walk.people[0]!), tool: 'moderation', command: 'lock', input: {} });
  here.live.leave('member-ana', here.screens.get('member-ana')!, false);
  await vi.waitFor(() => expect(here.live.state.roster.seats.find(({ id }) => id === 'member-ana')!.isConnected).toBe(false), { timeout: 10_000 });
});
