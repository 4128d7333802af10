import { expect, test } from 'vitest';
import type { Day } from '#shared/base/day.ts';
import { endOfDay } from './endOfDay.ts';

const DAY = '2027-11-24' as Day;
const iso = (now: string) => endOfDay(DAY, Date.parse(now)).map((at) => new Date(at).toISOString());

test.each([
  ['long before: where the earth\u2019s first day ends', '2027-11-01T08:00:00Z', ['2027-11-24T10:00:00.000Z']],
  ['while it ends somewhere: at the next quarter', '2027-11-24T18:07:00Z', ['2027-11-24T18:15:00.000Z']],
  ['at a quarter: at the next one', '2027-11-24T18:15:00Z', ['2027-11-24T18:30:00.000Z']],
  ['when it is over everywhere: never again', '2027-11-25T12:00:00Z', []],
])('%s', (_, now, expected) => expect(iso(now)).toEqual(expected));
