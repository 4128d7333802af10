import { expect, test } from 'vitest';
import type { PracticeDay } from '#shared/learning/practice/practice.ts';
import { calendarFile } from './calendarFile.ts';
import { dueNow } from './due.ts';
import { withWaiting } from './waiting.ts';
import { dayHere } from './today.ts';

const day = (of: string, outcome: PracticeDay['outcome'], loggedAt: string): PracticeDay => ({ day: of, outcome, helpfulness: null, note: '', loggedAt });

test('what waits here stands before the server’s older answer, and steps back behind a newer one', () => {
  const known = [day('2026-03-01', 'done', '2026-03-01T10:00:00Z'), day('2026-03-02', 'partly', '2026-03-02T10:00:00Z')];
  const waits = [
    { practice: 'box', day: day('2026-03-02', 'done', '2026-03-02T11:00:00Z') },
    { practice: 'box', day: day('2026-03-01', 'notToday', '2026-03-01T09:00:00Z') },
    { practice: 'other', day: day('2026-03-03', 'done', '2026-03-03T09:00:00Z') },
  ];
  expect(withWaiting('box', known, waits).map(({ day, outcome }) => [day, outcome])).toEqual([
    ['2026-03-01', 'done'],
    ['2026-03-02', 'done'],
  ]);
});

test('a reminder is due in its minute, and not for what was noted today', () => {
  const now = new Date(2026, 2, 2, 19, 0, 40);
  const at = (remindAt: string | null, days: PracticeDay[] = []) => ({ id: `${remindAt}/${days.length}`, remindAt, days });
  const noted = [day(dayHere(now), 'notToday', now.toISOString())];
  expect(dueNow([at('19:00'), at('19:00', noted), at('19:01'), at(null)], now)).toEqual(['19:00/0']);
});

test('the calendar file names a moment and a time, every day, and nothing else', () => {
  const file = calendarFile('19:05', 'A moment for yourself', new Date(2026, 2, 2, 8));
  expect(file).toMatch(/\r\nDTSTART:20260302T190500\r\nDURATION:PT10M\r\nRRULE:FREQ=DAILY\r\nSUMMARY:A moment for yourself\r\n/);
  expect(file.toLowerCase()).not.toMatch(/practice|therap|depress|clinic|breath/);
});

test.each([
  'Ein ruhiger Moment für mich, wie besprochen; und danach Tee mit Frau Müller-Lüdenscheidt',
  '自分のための静かな時間'.repeat(6),
  '👨‍👩‍👧‍👦'.repeat(9),
  'لحظة هادئة لنفسي '.repeat(6),
  'two\nlines \\ here',
])('%j in a calendar: lines of at most 75 octets, no letter cut, all of it there', (title) => {
  const lines = calendarFile('19:05', title, new Date(2026, 2, 2, 8)).split('\r\n');
  for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  for (const line of lines) expect(line).toBe(line.replaceAll('\n', ''));
  const whole = lines.join('\r\n').replaceAll('\r\n ', '');
  const summary = /\r\nSUMMARY:(.*)\r\nCLASS/.exec(whole)![1]!;
  expect(summary.replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))).toBe(title);
  for (const line of lines) expect(line).not.toMatch(/^ ?[\u200d\u0300-\u036f]/);
});
