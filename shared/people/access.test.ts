// The table of who may see what, said once more by hand: a walk that is derived from a table cannot see that the table is wrong. Tried against, each
// caught here: family who read scores without a consent; billing that reads where somebody is; a participant who deletes what a group kept; a
// manager who reads notes; a way to a colleague's private notes.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { access, printAccess, relationNames, relations, waysTo, type Kind } from './access.ts';
import { actingAs, clinicRoles, type ClinicRole } from './role.ts';

/** Of each kind, what it is of, and by which relation it is read (r) and written (w). */
const table: Record<Kind, string> = {
  names: 'person: self rw, leading r, assigned r, team r, supervisor r, breakGlass r, scheduler r, billing r, manager r',
  whereabouts: 'person: self rw, leading r, acting r, supervisor r, breakGlass r',
  ratings: 'person: self rw, assigned r, team r, supervisor r',
  scores: 'person: self rw, consented r, assigned r, team r, supervisor r, breakGlass r',
  worksheets: 'person: self rw, assigned r, team r, supervisor r',
  practice: 'person: self rw, assigned rw, team r, supervisor r',
  lessonsDone: 'person: self rw, assigned r, team r, supervisor r',
  plans: 'person: self rw, consented r, assigned r, team r, supervisor r, breakGlass r',
  plansShown: 'person: consented r',
  consents: 'person: self rw, assigned r, team r, supervisor r',
  ownAttendance: 'person: self r, consented r, assigned r, team r, supervisor r',
  membership: 'person: manager rw, scheduler rw',
  planning: 'person: assigned r, scheduler r',
  processNotes: 'person: author rw',
  notes: 'person: self r, assigned rw, team r, supervisor r',
  breakGlass: 'person: assigned r, team w, supervisor rw, manager r',
  accessReport: 'person: self r, supervisor r, manager r',
  sessions: 'session: member r, scheduler rw',
  wayIn: 'session: member r',
  roster: 'session: assigned rw, supervisor r, scheduler rw',
  attendance: 'session: assigned rw, supervisor r, scheduler r, billing r, manager r',
  alerts: 'session: assigned rw, supervisor r',
  sessionRecord: 'session: assigned r, supervisor r',
  sessionNotes: 'session: assigned rw, supervisor r',
  captioners: 'session: assigned rw, manager rw',
  groupWork: 'document: assigned rw, wasThere r',
};

test('the table is the one that was agreed', () => {
  const said = Object.entries(access).map(([kind, { of, ...ways }]) => [
    kind,
    `${of}: ${relationNames
      .filter((one) => one in ways)
      .map((one) => `${one} ${(ways as Record<string, string>)[one]}`)
      .join(', ')}`,
  ]);
  const inOrder = (ways: string) =>
    ways
      .split(': ')
      .map((part, i) => (i === 0 ? part : part.split(', ').sort().join(', ')))
      .join(': ');
  expect(Object.fromEntries(said.map(([kind, ways]) => [kind, inOrder(ways!)]))).toEqual(
    Object.fromEntries(Object.entries(table).map(([kind, ways]) => [kind, inOrder(ways)])),
  );
});

test('which roles each relation takes', () => {
  expect(relations).toEqual({
    self: ['participant', 'family'],
    member: clinicRoles,
    author: ['facilitator', 'supervisor'],
    consented: ['family'],
    leading: ['facilitator'],
    acting: ['facilitator'],
    assigned: ['facilitator'],
    wasThere: ['participant', 'family', 'facilitator'],
    team: ['facilitator'],
    supervisor: ['supervisor'],
    breakGlass: ['facilitator', 'supervisor'],
    scheduler: ['scheduler'],
    billing: ['billing'],
    manager: ['manager'],
  });
});

test('what the office may read of anybody, and what a captioner may', () => {
  const readBy = (role: ClinicRole) => (Object.keys(access) as Kind[]).filter((kind) => waysTo(actingAs({ roles: [role] }, clinicRoles), 'r', kind).length > 0);
  expect(readBy('billing')).toEqual(['names', 'sessions', 'wayIn', 'attendance']);
  expect(readBy('scheduler')).toEqual(['names', 'membership', 'planning', 'sessions', 'wayIn', 'roster', 'attendance']);
  expect(readBy('manager')).toEqual([
    'names',
    'membership',
    'planning',
    'breakGlass',
    'accessReport',
    'sessions',
    'wayIn',
    'roster',
    'attendance',
    'captioners',
  ]);
  expect(readBy('captioner')).toEqual(['sessions', 'wayIn']);
});

test('docs/access.md is the printed table (npm run access)', () => {
  expect(readFileSync(new URL('../../docs/access.md', import.meta.url), 'utf8')).toContain(`\n${printAccess()}\n`);
});
