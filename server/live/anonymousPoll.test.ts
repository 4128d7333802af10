import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readMigrations } from '#server/platform/db/migrations.ts';
import { openDriver } from '#server/platform/db/driver.ts';
import { newSession, evolve, type From, type Recorded } from '#shared/session/session.ts';
import { lessonExample } from '#shared/tools/testing/lessonExample.ts';
import { writersOn } from '#server/testing/keeping.ts';
import { createJournal } from './journal.ts';
import { mailbox } from './mailbox.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'hearth-poll-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const people = ['lena', 'ana', 'ben', 'cleo', 'dan', 'eve'];
const from = (id: string): From => ({ actor: 'member', member: { id, role: id === 'lena' ? 'facilitator' : 'participant', isLead: false } });

/** A room with everybody seated. */
const seated = people
  .flatMap((id): Recorded[] => {
    const { member } = from(id) as Extract<From, { actor: 'member' }>;
    return [
      { tool: 'roster', event: { type: 'arrived', member, name: id, pronouns: '', agreementsVersion: 1, card: null, at: 1 } as never },
      { tool: 'roster', event: { type: 'seatTaken', member: id, place: 'main', at: 1 } as never },
    ];
  })
  .reduce(evolve, newSession('group'));

/** A session on a disk without its encryption, so that every byte of the files can be searched. */
async function plainDisk() {
  const file = path.join(folder, 'plain.db');
  const driver = openDriver(file, '');
  driver.pragma('journal_mode = WAL');
  for (const { sql } of await readMigrations()) driver.exec(sql);
  const journal = createJournal({ driver, write: async (work) => work(driver) }, writersOn(driver));
  let ids = 0;
  const world = () => ({ now: 2, newId: () => `id-${(ids += 1)}`, shuffle: <T>(items: readonly T[]) => [...items] });
  const box = mailbox({ session: 'evening', restored: { state: seated, seq: 0, snapshotSeq: 0 }, journal, world, onChange: () => {} });
  return {
    driver,
    box,
    give: (who: string, tool: string, command: string, input: unknown) => box.submit({ id: `order-${(ids += 1)}`, from: from(who), tool, command, input }),
    allBytes: () => [file, `${file}-wal`].map((name) => readFileSync(name, 'latin1')).join('\n'),
  };
}

it('leaves nothing on the disk that ties an answer to anybody, not even in what was overwritten', async () => {
  const { driver, box, give, allBytes } = await plainDisk();
  await give('lena', 'poll', 'open', { question: 'One word?', kind: 'word' });
  const poll = box.state.tools.poll!.id;
  const votes = [
    ['eve', 'hopeful'],
    ['ana', 'tired'],
    ['dan', 'calm'],
    ['ben', 'restless'],
  ] as const;
  for (const [i, [who, answer]] of votes.entries()) {
    expect(await give(who, 'poll', 'vote', { poll, answer })).toEqual({ done: true });
    const states = [...allBytes().matchAll(/"voted":\[[^\]]*\]/g)];
    expect(states.map(([voted]) => voted.split(',').length)).toEqual([i + 1]);
  }
  expect(allBytes()).toContain('"words":{"calm":1,"hopeful":1,"restless":1,"tired":1}');
  expect(driver.prepare('SELECT count(*) AS n FROM LiveEvent').get()).toMatchObject({ n: 0 });
  await give('lena', 'poll', 'discard', { poll });
  expect(allBytes()).not.toMatch(/hopeful|restless/);

  driver.close();
});

it('keeps of a lesson’s check only how many answered what, and who answered at all, in no order', async () => {
  const { driver, box, give, allBytes } = await plainDisk();
  await give('lena', 'lesson', 'present', { lesson: lessonExample((field) => `a ${field}`) });
  const presented = box.state.tools.lesson!.id;
  await give('lena', 'lesson', 'ask', { presented, check: 'first' });
  for (const [i, [who, option]] of (
    [
      ['eve', 2],
      ['ana', 0],
      ['dan', 2],
      ['ben', 1],
    ] as const
  ).entries()) {
    expect(await give(who, 'lesson', 'answer', { presented, check: 'first', option })).toEqual({ done: true });
    const states = [...allBytes().matchAll(/"voted":\[[^\]]*\]/g)];
    expect(states.map(([voted]) => voted.split(',').length)).toEqual([i + 1]);
  }
  expect(allBytes()).toContain('"voted":["ana","ben","dan","eve"],"counts":[1,1,2]');
  expect(driver.prepare('SELECT count(*) AS n FROM LiveEvent').get()).toMatchObject({ n: 0 });
  await give('lena', 'lesson', 'end', { presented });
  expect(allBytes()).not.toMatch(/"counts":\[1,1,2\]/);
  driver.close();
});
