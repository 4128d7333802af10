import { expect, test } from 'vitest';
import { stageOf } from './stage.ts';

const at = (clock: string) => new Date(`2026-11-24T${clock}:00Z`);
const session = { startsAt: at('19:00'), endsAt: at('20:30'), endedAt: null };

test('opens 15 minutes before for participants and relatives, 30 for facilitators', () => {
  for (const role of ['participant', 'family'] as const) {
    expect(stageOf(session, role, at('18:44'))).toBe('later');
    expect(stageOf(session, role, at('18:45'))).toBe('open');
  }
  for (const role of ['facilitator', 'captioner'] as const) {
    expect(stageOf(session, role, at('18:29'))).toBe('later');
    expect(stageOf(session, role, at('18:30'))).toBe('open');
  }
});

test('runs over for an hour, then it is over', () => {
  expect(stageOf(session, 'participant', at('21:29'))).toBe('open');
  expect(stageOf(session, 'participant', at('21:30'))).toBe('ended');
});

test('is over as soon as it was ended', () => {
  expect(stageOf({ ...session, endedAt: at('20:00') }, 'facilitator', at('20:00'))).toBe('ended');
});
