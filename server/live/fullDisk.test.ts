import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readMigrations } from '#server/platform/db/migrations.ts';
import { openDriver } from '#server/platform/db/driver.ts';
import { notSaved, shownNotSaved } from '#shared/live/refusals.ts';
import { evolve, newSession, type From, type Recorded } from '#shared/session/session.ts';
import { writersOn } from '#server/testing/keeping.ts';
import { createJournal } from './journal.ts';
import { mailbox } from './mailbox.ts';
import { restore } from './restore.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'hearth-full-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const from = (id: string): From => ({ actor: 'member', member: { id, role: id === 'lena' ? 'facilitator' : 'participant', isLead: false } });
const coming: Recorded[] = ['lena', 'ana'].flatMap((id): Recorded[] => [
  {
    tool: 'roster',
    event: {
      type: 'arrived',
      member: (from(id) as Extract<From, { actor: 'member' }>).member,
      name: id,
      pronouns: '',
      agreementsVersion: 1,
      card: null,
      at: 1,
    } as never,
  },
  { tool: 'roster', event: { type: 'seatTaken', member: id, place: 'main', at: 1 } as never },
]);

async function session() {
  const driver = openDriver(path.join(folder, 'plain.db'), '');
  for (const { sql } of await readMigrations()) driver.exec(sql);
  // Who is in the session has no account here.
  driver.exec('PRAGMA foreign_keys = OFF');
  let isFull = false;
  const open = () =>
    createJournal(
      {
        driver,
        write: async (work) => {
          if (isFull) throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
          return work(driver);
        },
      },
      writersOn(driver),
    );
  let ids = 0;
  const world = () => ({ now: 2, newId: () => `id-${(ids += 1)}`, shuffle: <T>(items: readonly T[]) => [...items] });
  const begin = () => {
    const journal = open();
    const saved = journal.read('evening');
    return mailbox({ session: 'evening', restored: restore('group', saved), journal, world, onChange: () => {} });
  };
  // Who is there came in with the journal, as in life.
  const journal = open();
  await journal.append({
    session: 'evening',
    firstSeq: 1,
    facts: coming.map((fact, part) => ({ ...fact, by: 'door', orderId: 'came', part, at: 1 })),
    rows: [],
    latest: [],
  });
  expect(begin().state.roster).toEqual(coming.reduce(evolve, newSession('group')).roster);
  return { begin, fill: (full: boolean) => void (isFull = full) };
}

const order = (id: string, who: string, tool: string, command: string, input: unknown) => ({ id, from: from(who), tool, command, input });

it('shows that somebody needs support from memory, says so, and writes it as soon as there is room; nothing else happens', async () => {
  const { begin, fill } = await session();
  const box = begin();
  fill(true);
  const asked = order('ask-support', 'ana', 'support', 'ask', { note: 'please' });
  const [support, hand] = await Promise.all([box.submit(asked), box.submit(order('raise-hand', 'ana', 'hands', 'raise', { wish: 'newTopic' }))]);
  expect(support).toEqual(shownNotSaved);
  expect(hand).toEqual(notSaved);
  expect(box.state.tools.support).toMatchObject([{ member: 'ana', note: 'please' }]);
  expect(JSON.stringify(box.state.tools.hands)).not.toContain('ana');
  expect(await box.submit(asked)).toEqual(shownNotSaved);
  expect(begin().state.tools.support).toEqual([]);
  fill(false);
  await expect.poll(() => begin().state.tools.support, { timeout: 10_000 }).toEqual(box.state.tools.support);
  // In order with what follows, and once.
  expect(await box.submit(order('withdraw-it', 'ana', 'support', 'withdraw', {}))).toEqual({ done: true });
  expect(begin().state).toEqual(box.state);
});

it('an order to a tool that keeps its latest state alone is done once, also when it is sent again after a kill', async () => {
  const { begin } = await session();
  const opened = order('open-a-poll', 'lena', 'poll', 'open', { question: 'One word?', kind: 'word', isAnonymous: false });
  expect(await begin().submit(opened)).toEqual({ done: true });
  const back = begin();
  expect(await back.submit(opened)).toEqual({ done: true });
  expect(await back.submit({ ...opened, id: 'another-one' })).toMatchObject({ refused: expect.any(String) });
});
