// Tried against these mutants, each caught: a job done twice; one tried for ever; pauses that stay short; what was given up leaves no row, or is not
// counted; a job whose process is gone stays away, or is done although two would be worse; a kind that hangs holds up another; a second job of the
// same name; words in a name.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createLog } from '#server/platform/log.ts';
import { createMetrics, type Metrics } from '#server/platform/metrics.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import { until } from '#server/testing/until.ts';
import { addJob, job, jobAdder, jobKind, Unsure, type Job } from './job.ts';
import { givenUp, startWorker, type Stop } from './worker.ts';

const kind = jobKind({ kind: 'test.tell', about: ['who', 'moment'], attempts: 4, unsure: 'again' });
const about = { who: 'ana', moment: '2026-11-30T19:00:00.000Z' };
let server: TestServer;
let metrics: Metrics;
let now: Date;
let stop: Stop | null = null;
const start = (jobs: readonly Job[]) =>
  (stop = startWorker({ db: server.db, log: createLog('silent'), metrics, jobs, everyMs: 5, firstPauseMs: 1_000, now: () => now }));
const add = (what = about, wanted = kind) => addJob(server.db.prisma, wanted, what, now);
const row = (wanted = kind) => server.db.prisma.job.findFirst({ where: { kind: wanted.kind } });
const isNow = (state: string, tries: number, wanted = kind) =>
  until(async () => ((found) => (found?.state === state && found.tries === tries ? found : null))(await row(wanted)), `${state} after ${tries}`);

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  await server.db.prisma.job.deleteMany();
  metrics = createMetrics();
  now = new Date();
});
afterEach(async () => {
  await stop?.();
  stop = null;
});

test('what is added is done once, whoever adds it again; what an undone transaction added never was', async () => {
  const done: object[] = [];
  start([job(kind, { run: async (what) => void done.push(what) })]);
  await server.db.prisma
    .$transaction(async (tx) => {
      await addJob(tx, kind, { ...about, who: 'nobody' }, now);
      throw new Error('undone');
    })
    .catch(() => {});
  await add();
  await isNow('done', 1);
  await add();
  await server.db.write((driver) => jobAdder(driver, kind)(about, now.getTime()));
  const last = { ...about, who: 'ben' };
  await server.db.write((driver) => jobAdder(driver, kind)(last, now.getTime() - 1));
  await until(() => done.length > 1, 'the other one');
  expect(done).toEqual([about, last]);
});

test('it is not done before it is due', async () => {
  const done: unknown[] = [];
  start([job(kind, { run: async (what) => void done.push(what) })]);
  await addJob(server.db.prisma, kind, { ...about, who: 'later' }, new Date(now.getTime() + 60_000));
  await add();
  await until(() => done.length > 0, 'what is due');
  expect(done).toEqual([about]);
  now = new Date(now.getTime() + 60_000);
  await until(() => done.length > 1, 'what is due by now');
});

test('what fails is tried again after pauses that grow, so often, and is then a row and a count', async () => {
  start([job(kind, { run: () => Promise.reject(new Error('no')) })]);
  await add();
  const pauses: number[] = [];
  for (let tries = 1; tries < kind.attempts; tries += 1) {
    const { dueAt } = await isNow('waiting', tries);
    pauses.push(dueAt.getTime() - now.getTime());
    now = dueAt;
  }
  expect(pauses).toEqual([1_000, 2_000, 4_000]);
  expect(await isNow('failed', 4)).toMatchObject({ name: 'ana 2026-11-30T19:00:00.000Z', endedAt: now, leasedUntil: null });
  expect(givenUp(server.db)).toBe(1);
  const counted = await metrics.registry.metrics();
  expect(counted).toContain('hearth_jobs_total{kind="test.tell",outcome="again"} 3');
  expect(counted).toContain('hearth_jobs_total{kind="test.tell",outcome="givenUp"} 1');
  expect(await (await fetch(`${server.url}/metrics`)).text()).toContain('hearth_jobs_failed 1');
});

test('what a process that is no more was doing comes back, and is given up where two would be worse than none', async () => {
  const once = jobKind({ ...kind, kind: 'test.once', unsure: 'givenUp' });
  await add();
  await add(about, once);
  await server.db.prisma.job.updateMany({ data: { state: 'running', leasedUntil: new Date(now.getTime() + 3_600_000) } });
  const done: string[] = [];
  const tells = (wanted: typeof kind) => job(wanted, { run: async (_, { name }) => void done.push(name) });
  start([tells(kind), tells(once)]);
  await isNow('done', 2);
  await isNow('failed', 1, once);
  expect(done).toEqual(['test.tell ana 2026-11-30T19:00:00.000Z']);
  // The same where nobody knows for another reason.
  await stop!();
  await server.db.prisma.job.updateMany({ data: { state: 'waiting', tries: 0 } });
  start([kind, once].map((wanted) => job(wanted, { run: () => Promise.reject(new Unsure('who knows')) })));
  await isNow('waiting', 1);
  await isNow('failed', 1, once);
});

test('a kind that hangs holds up no other', async () => {
  const other = jobKind({ ...kind, kind: 'test.other' });
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  start([job(kind, { run: () => held }), job(other, { run: async () => {} })]);
  await add();
  await add(about, other);
  await isNow('done', 1, other);
  expect(await row()).toMatchObject({ state: 'running' });
  release();
  await isNow('done', 1);
});

test('what is due by itself is planned, each once', async () => {
  const done: unknown[] = [];
  let looks = 0;
  start([job(kind, { plan: async (at) => ((looks += 1), [{ about, at }]), run: async (what) => void done.push(what) })]);
  await until(() => looks > 3, 'some looks');
  await isNow('done', 1);
  expect(done).toEqual([about]);
});

test('it is about ids and moments, and nothing that somebody wrote', async () => {
  for (const who of ['Ana Duarte', 'feels low', '', 'x'.repeat(65), 'ana\n']) await expect(add({ ...about, who })).rejects.toThrow('ids and moments');
  expect(() => jobAdder(server.db.driver, kind)({ ...about, who: 'feels low' }, 0)).toThrow('ids and moments');
  expect(await server.db.prisma.job.count()).toBe(0);
});

test('what was done is forgotten after a week, and what was given up after a season', async () => {
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const ended = (name: string, state: string, days: number) => ({ kind: kind.kind, name, state, dueAt: ago(days), endedAt: ago(days) });
  await server.db.prisma.job.createMany({
    data: [
      ended('a', 'done', 6),
      ended('b', 'done', 8),
      ended('c', 'failed', 80),
      ended('d', 'failed', 100),
      { kind: 'gone.kind', name: 'e', dueAt: ago(100) },
    ],
  });
  start([]);
  await until(async () => (await server.db.prisma.job.count()) === 2, 'forgetting');
  expect((await server.db.prisma.job.findMany({ orderBy: { name: 'asc' } })).map(({ name }) => name)).toEqual(['a', 'c']);
});
