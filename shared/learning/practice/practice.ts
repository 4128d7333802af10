/* eslint-disable no-restricted-globals -- Date is used as a calendar here; no clock is read. */
// What somebody practises between sessions, and how they say it went. No clock here: days come from whoever asks.
import { z } from 'zod';
import { daysAnywhere, isDay, plusDays, type Day } from '../../base/day.ts';

/** How a day went, as one tap says it. */
export const outcomes = ['done', 'partly', 'notToday'] as const;
export type Outcome = (typeof outcomes)[number];

/** What can be practised. */
export const practiceKinds = ['worksheet', 'exercise'] as const;
export type PracticeKind = (typeof practiceKinds)[number];

/** Who may read the notes somebody adds to their days. */
export const noteReaders = ['private', 'facilitators'] as const;
export type NoteReaders = (typeof noteReaders)[number];

export const WORDS_CHARACTERS_MAX = 120;
export const NOTE_CHARACTERS_MAX = 500;
/** Days one can look back on, and log for: a phone may be offline for a while. */
export const DAYS_BACK_MAX = 14;
/** Days a week has, which is what the drawing shows. */
export const WEEK = 7;

const words = (say: string) => z.string(say).trim().max(WORDS_CHARACTERS_MAX, `Please keep this within ${WORDS_CHARACTERS_MAX} characters.`);

/** When to be reminded, where the person is: '19:00'; null: not at all. */
export const reminderTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Please give the time like 19:00.')
  .nullable();

/** What is practised, when and where; what somebody sets for themself or a facilitator for others. */
export const practicePlan = z.strictObject({
  kind: z.enum(practiceKinds, 'Please choose a worksheet or an exercise.'),
  what: z.string('Please choose what to practice.').min(1, 'Please choose what to practice.').max(64),
  when: words('Please say when.'),
  where: words('Please say where.'),
  remindAt: reminderTime,
});
export type PracticePlan = z.output<typeof practicePlan>;

/** How one day went. */
export const practiceDay = z.strictObject({
  day: z.string('Please give the day.').refine(isDay, 'There is no such day.'),
  outcome: z.enum(outcomes, 'Please say how it went.'),
  helpfulness: z.int('Please choose a number from 0 to 10.').min(0).max(10).nullable(),
  note: z.string().max(NOTE_CHARACTERS_MAX, `Please keep the note within ${NOTE_CHARACTERS_MAX} characters.`),
  /** When it was tapped, by that device's clock. ISO 8601, UTC. */
  loggedAt: z.iso.datetime('Please give the time.'),
});
export type PracticeDay = z.output<typeof practiceDay>;

/** Whether it counts as practised: a part of it does. */
export const isPractised = ({ outcome }: Pick<PracticeDay, 'outcome'>): boolean => outcome !== 'notToday';

/** The last days up to `today` ('2026-11-24'), oldest first, each with its log or null. Takes days in any order. */
export function lastDays<Log extends Pick<PracticeDay, 'day'>>(logs: readonly Log[], today: string, count = WEEK): { day: string; log: Log | null }[] {
  const byDay = new Map(logs.map((log) => [log.day, log]));
  return Array.from({ length: count }, (_, at) => {
    const day = plusDays(today, at + 1 - count);
    return { day, log: byDay.get(day) ?? null };
  });
}

/** On how many of the last seven days it was practised. A day without it takes only itself away: nothing starts over. */
export const daysPractised = (logs: readonly Pick<PracticeDay, 'day' | 'outcome'>[], today: string): number =>
  lastDays(logs, today).filter(({ log }) => log !== null && isPractised(log)).length;

/** The later tap of the same day, whichever comes first here. */
export const laterOf = <Log extends Pick<PracticeDay, 'loggedAt'>>(one: Log, other: Log): Log =>
  Date.parse(other.loggedAt) >= Date.parse(one.loggedAt) ? other : one;

/** Whether a log may be of that day: not from tomorrow on, wherever it is written, nor longer ago than is kept up. `now`: ms since the epoch. */
export const mayLogOn = (day: Day, now: number): boolean => day <= daysAnywhere(now).last && day >= oldestDay(now);

/** The first day that is looked back on at `now` (ms since the epoch), wherever it is asked from. */
export const oldestDay = (now: number): Day => plusDays(daysAnywhere(now).first, -DAYS_BACK_MAX);
