import type { ListField } from './field.ts';
import type { SheetValues } from './values.ts';

/** The times of a night in the order in which they come. */
export const nightTimes = ['bedtime', 'lights_out', 'final_wake', 'out_of_bed'] as const;
export type NightTime = (typeof nightTimes)[number];

/** What is odd about a night, and which times would mend it, had noon and midnight been mixed up; none where that is not it. */
export interface NightDoubt {
  meant: readonly { field: NightTime; time: string }[];
}

/** Nobody's line in a sleep diary is longer. Twelve hours more than a night is what a slip between AM and PM makes of it. */
export const IN_BED_MINUTES_MAX = 16 * 60;
const DAY = 24 * 60;
const HALF_DAY = 12 * 60;

/** Whether this list asks for nights, whose times are looked at together. */
export const isOfNights = (list: Pick<ListField, 'checks'> | null): boolean => list?.checks === 'night';

/**
 * What cannot be right in the times of one night: in another order than they come, more than 16 hours from the first to the last, or
 * more minutes awake than there are. Null where nothing is odd, or too little is filled in to say. Total: any values.
 */
export function doubtOf(night: SheetValues): NightDoubt | null {
  if (isPossible(night)) return null;
  const there = nightTimes.filter((field) => minutesAt(night, field) !== null);
  const tries = subsetsOf(there).map((fields) => ({
    fields,
    night: { ...night, ...Object.fromEntries(fields.map((field) => [field, otherHalf(night, field)])) },
  }));
  const [best] = tries
    .filter((one) => isPossible(one.night))
    .sort((a, b) => a.fields.length - b.fields.length || dayStarts(a.night) - dayStarts(b.night) || spanOf(a.night) - spanOf(b.night));
  return { meant: (best?.fields ?? []).map((field) => ({ field, time: String(best?.night[field]) })) };
}

function isPossible(night: SheetValues): boolean {
  if (spanOf(night) > IN_BED_MINUTES_MAX) return false;
  const [dark, awake] = [minutesAt(night, 'lights_out'), minutesAt(night, 'final_wake')];
  return dark === null || awake === null || minutesIn(night, 'minutes_to_sleep') + minutesIn(night, 'awakenings') <= forward(dark, awake);
}

/** From the first time that is there to the last, through each in between: more than a day where they are not in their order. */
function spanOf(night: SheetValues): number {
  const times = nightTimes.flatMap((field) => minutesAt(night, field) ?? []);
  return times.slice(1).reduce((sum, time, at) => sum + forward(times[at] ?? time, time), 0);
}

/** 1 where it begins by day: as a rule people go to bed between six in the evening and six in the morning. */
function dayStarts(night: SheetValues): 0 | 1 {
  const [first = 0] = nightTimes.flatMap((field) => minutesAt(night, field) ?? []);
  return first >= 6 * 60 && first < 18 * 60 ? 1 : 0;
}

const forward = (from: number, to: number): number => (to - from + DAY) % DAY;

function minutesAt(night: SheetValues, field: NightTime): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(String(night[field] ?? '')) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

function minutesIn(night: SheetValues, field: string): number {
  const value = night[field];
  return typeof value === 'number' ? value : 0;
}

function otherHalf(night: SheetValues, field: NightTime): string {
  const other = ((minutesAt(night, field) ?? 0) + HALF_DAY) % DAY;
  return [Math.floor(other / 60), other % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Every choice of one or more of them. */
const subsetsOf = <T>(all: readonly T[]): T[][] => all.reduce<T[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]]).slice(1);
