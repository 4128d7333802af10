import { DAY_MS } from '#shared/base/day.ts';
import type { Db } from '#server/platform/db/open.ts';
import type { Log } from '#server/platform/log.ts';
import type { Metrics } from '#server/platform/metrics.ts';
import { addJob, aboutOf, Unsure, type Job } from './job.ts';
import { rounds } from './rounds.ts';

export interface WorkerParts {
  db: Db;
  log: Log;
  metrics: Pick<Metrics, 'count'>;
  jobs: readonly Job[];
  everyMs?: number;
  firstPauseMs?: number;
  now?: () => Date;
}

/** Ends what works off the jobs, once what is being done is done. */
export type Stop = () => Promise<void>;

const EVERY_MS = 5_000;
/** Rounds from one look for what is due by itself to the next. */
const PLANS_EVERY = 3;
const FIRST_PAUSE_MS = 5_000;
const PAUSE_MS_MAX = 10 * 60_000;
/** What takes longer holds up others of its kind no more; whether it was done nobody knows. */
const RUN_MS_MAX = 60_000;
/** Longer than anything runs: whose lease is over was left by a process that is no more. */
const LEASE_MS = 2 * RUN_MS_MAX;
const AT_ONCE_MAX = 50;
const FORGET_EVERY_MS = 60 * 60_000;
/** So long nothing is done a second time, and somebody can look at what was given up. */
const KEPT_DAYS = { done: 7, failed: 90 };

type Outcome = 'done' | 'failed' | 'unsure';
interface Row {
  kind: string;
  name: string;
  tries: number;
}

/**
 * Works off the jobs in the database, each kind by itself so that one that hangs holds up no other. One process has the database: what was
 * being done when the one before was killed comes back at once. Gives what ends it.
 */
export function startWorker({ db, log, metrics, jobs, everyMs = EVERY_MS, firstPauseMs = FIRST_PAUSE_MS, now = () => new Date() }: WorkerParts): Stop {
  const table = db.prisma.job;
  const onFault = (error: unknown) => log.error({ err: error }, 'jobs not worked off');

  async function settle(
    job: Job,
    { kind, name, tries }: Row,
    outcome: Outcome,
    pauseMs = Math.min(firstPauseMs * 2 ** Math.min(tries, 20), PAUSE_MS_MAX),
  ): Promise<void> {
    const isAgain = outcome === 'failed' || (outcome === 'unsure' && job.unsure === 'again');
    const isLast = tries + 1 >= job.attempts;
    const state = outcome === 'done' ? 'done' : isAgain && !isLast ? 'waiting' : 'failed';
    const at = now().getTime();
    await table.updateMany({
      where: { kind, name },
      data: { state, tries: tries + 1, leasedUntil: null, ...(state === 'waiting' ? { dueAt: new Date(at + pauseMs) } : { endedAt: new Date(at) }) },
    });
    metrics.count('jobs', { kind, outcome: state === 'waiting' ? 'again' : state === 'done' ? 'done' : 'givenUp' });
    if (state === 'failed') log.error({ kind, tries: tries + 1 }, 'job given up');
  }

  async function runOne(job: Job, row: Row): Promise<void> {
    const { kind, name, tries } = row;
    const leasedUntil = new Date(now().getTime() + LEASE_MS);
    const { count } = await table.updateMany({ where: { kind, name, state: 'waiting', tries }, data: { state: 'running', leasedUntil } });
    if (count === 0) return;
    const outcome = await inTime(job.run(aboutOf(job, name), { name: `${kind} ${name}`, now: now() })).then(
      (): Outcome => 'done',
      (error: unknown): Outcome => {
        log.error({ err: error, kind }, 'job failed');
        return error instanceof Unsure ? 'unsure' : 'failed';
      },
    );
    await settle(job, row, outcome);
  }

  async function workOff(job: Job): Promise<void> {
    const { kind } = job;
    for (const left of await table.findMany({ where: { kind, state: 'running', leasedUntil: { lte: now() } } })) await settle(job, left, 'unsure', 0);
    const due = await table.findMany({ where: { kind, state: 'waiting', dueAt: { lte: now() } }, orderBy: { dueAt: 'asc' }, take: AT_ONCE_MAX });
    for (const row of due) await runOne(job, row);
  }

  async function plan(job: Job): Promise<void> {
    for (const { about, at } of (await job.plan?.(now())) ?? []) await addJob(db.prisma, job, about, at);
  }

  async function forget(): Promise<void> {
    const before = (days: number) => ({ lt: new Date(now().getTime() - days * DAY_MS) });
    for (const state of ['done', 'failed'] as const) await table.deleteMany({ where: { state, endedAt: before(KEPT_DAYS[state]) } });
    // Of a kind that nobody does here any more, such as mails where there is no mail server.
    await table.deleteMany({ where: { state: 'waiting', dueAt: before(KEPT_DAYS.failed) } });
  }

  const bringBack = table
    .updateMany({ where: { kind: { in: jobs.map(({ kind }) => kind) }, state: 'running' }, data: { leasedUntil: new Date(0) } })
    .catch(onFault);
  const stops = [
    ...jobs.map((job) => rounds(everyMs, () => bringBack.then(() => workOff(job)), onFault)),
    ...jobs.flatMap((job) => (job.plan ? [rounds(everyMs * PLANS_EVERY, () => plan(job), onFault)] : [])),
    rounds(FORGET_EVERY_MS, forget, onFault),
  ];
  return async () => void (await Promise.all(stops.map((stop) => stop())));
}

/** How many jobs were given up for good. */
export const givenUp = (db: Db): number => (db.driver.prepare("SELECT count(*) AS count FROM Job WHERE state = 'failed'").get() as { count: number }).count;

async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unsure('took too long')), RUN_MS_MAX);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
