import { dateTime } from '#server/platform/db/dateTime.ts';
import type { Db } from '#server/platform/db/open.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';

/** A kind of work that is done later, once, and again where it failed. What it is about are ids and moments alone: nothing that somebody wrote fits in. */
export interface JobKind<Field extends string = string> {
  /** 'notices.mail': the feature's name comes first. */
  kind: `${string}.${string}`;
  /** What it is about. Together they are its unique name: the same once more is the same job. */
  about: readonly Field[];
  /** How often it is tried. The pauses grow from seconds to ten minutes: twelve tries are about an hour, 150 a day, 1,000 a week. */
  attempts: number;
  /** What becomes of one whose end nobody knows, since the server was killed meanwhile: done once more, or given up. */
  unsure: 'again' | 'givenUp';
}

export type About<Field extends string = string> = Record<Field, string>;

/** A kind of work with what does it. */
export interface Job<Field extends string = string> extends JobKind<Field> {
  /** Does it. `name` is the same each time. Where it throws it is tried again; `Unsure`: nobody knows whether it was done. What is of no use any more it leaves undone. */
  run(about: About<Field>, at: { name: string; now: Date }): Promise<void>;
  /** What is due by itself at `now`: asked every few rounds. */
  plan?(now: Date): Promise<readonly Due<Field>[]>;
}

export interface Due<Field extends string = string> {
  about: About<Field>;
  at: Date;
}

/** Thrown by what may have been done all the same: a mail server that took a letter and did not answer. */
export class Unsure extends Error {}

/** Declares a kind of work. */
export const jobKind = <const Field extends string>(kind: JobKind<Field>): JobKind<Field> => kind;

/** The same with what does it. */
export const job = <Field extends string>(kind: JobKind<Field>, does: Pick<Job<Field>, 'run' | 'plan'>): Job => ({ ...kind, ...does }) as unknown as Job;

/** Adds a job in the transaction of what it follows from. One of that name that is there already, done or not, stays as it is. */
export async function addJob<Field extends string>(tx: Prisma.TransactionClient, kind: JobKind<Field>, about: About<Field>, dueAt: Date): Promise<void> {
  const name = nameOf(kind, about);
  await tx.job.upsert({ where: { kind_name: { kind: kind.kind, name } }, update: {}, create: { kind: kind.kind, name, dueAt } });
}

/** The same for what is written by the driver itself. `at`: ms since the epoch. */
export function jobAdder<Field extends string>(driver: Db['driver'], kind: JobKind<Field>): (about: About<Field>, at: number) => void {
  const insert = driver.prepare('INSERT INTO Job (kind, name, dueAt) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  return (about, at) => void insert.run(kind.kind, nameOf(kind, about), dateTime(at));
}

const ID = /^[\w:.-]{1,64}$/;

/** The name of a job: its ids with spaces between. Throws where one of them is none. */
export function nameOf<Field extends string>({ kind, about: fields }: JobKind<Field>, about: About<Field>): string {
  const ids = fields.map((field) => about[field]);
  if (!ids.every((id) => ID.test(id))) throw new Error(`what a job of ${kind} is about are ids and moments alone`);
  return ids.join(' ');
}

/** What a job of that name is about. */
export const aboutOf = <Field extends string>({ about }: JobKind<Field>, name: string): About<Field> => {
  const ids = name.split(' ');
  return Object.fromEntries(about.map((field, i) => [field, ids[i] ?? ''])) as About<Field>;
};
