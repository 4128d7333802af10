import { expect, test } from 'vitest';
import type { Attendance, AttendanceSegmentView } from '#shared/records/attendance/answers.ts';
import { placeOf, spanOf } from './span.ts';

const segment = (joinedAt: string, leftAt: string | null): AttendanceSegmentView => ({
  joinedAt: `2026-11-24T${joinedAt}:00Z`,
  leftAt: leftAt && `2026-11-24T${leftAt}:00Z`,
  place: 'main',
  endReason: null,
});
const attended = (...segments: AttendanceSegmentView[]): Attendance => ({
  session: { id: 's', title: 'Group', startsAt: '2026-11-24T19:00:00Z', endsAt: '2026-11-24T20:00:00Z' },
  people: [{ name: 'Ana', email: 'ana@example.org', role: 'participant', segments, netMinutes: 0, asideMinutes: 0, isHere: false, place: null, letIn: null }],
});
const at = (time: string) => Date.parse(`2026-11-24T${time}:00Z`);

test('the scale spans the planned hour when nobody goes beyond it', () => {
  expect(spanOf(attended(segment('19:05', '19:55')), at('19:55'))).toEqual({ from: at('19:00'), to: at('20:00') });
});

test('who comes early or stays late makes the scale longer, also while they are still there', () => {
  expect(spanOf(attended(segment('18:50', null)), at('20:10'))).toEqual({ from: at('18:50'), to: at('20:10') });
});

test('a segment lies where its time is', () => {
  const span = { from: at('19:00'), to: at('20:00') };
  expect(placeOf(segment('19:15', '19:45'), span, at('20:00'))).toEqual({ left: 25, width: 50 });
  expect(placeOf(segment('19:30', null), span, at('19:45'))).toEqual({ left: 50, width: 25 });
});
