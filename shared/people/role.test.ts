// Tried against these mutants, each caught: a manager without the scheduler's rights; a scheduler with the manager's; staff who are relatives as
// well; a second role that takes the first one's rights; nobody at all as a role.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actingAs, aloneRoles, clinicRoles, isA, isAmong, problemOfRoles, rolesIn, staffRoles, type ClinicRole } from './role.ts';

const some = (of: readonly ClinicRole[]) => fc.uniqueArray(fc.constantFrom(...of), { minLength: 1 });
const staff = some(staffRoles);
const anybody = fc.oneof(
  staff,
  fc.constantFrom(...aloneRoles).map((role): ClinicRole[] => [role]),
);

test('staff may be anything of the staff at once, and nobody is that and one of the others, or two of those', () => {
  fc.assert(fc.property(anybody, (roles) => problemOfRoles(roles) === null));
  fc.assert(
    fc.property(
      fc.constantFrom(...aloneRoles),
      some(clinicRoles),
      (alone, others) => problemOfRoles([alone, ...others]) === (others.every((role) => role === alone) ? null : 'notTogether'),
    ),
  );
  expect(problemOfRoles([])).toBe('none');
});

test('rights add up: who is more may do no less, and nobody may do what none of their roles may', () => {
  fc.assert(
    fc.property(staff, staff, some(clinicRoles), (roles, more, by) => {
      const both = isAmong({ roles: [...roles, ...more] }, by);
      expect(both).toBe(isAmong({ roles }, by) || isAmong({ roles: more }, by));
    }),
  );
  fc.assert(
    fc.property(anybody, (roles) => {
      const beside = actingAs({ roles }, clinicRoles).filter((role) => !roles.includes(role));
      expect(beside).toEqual(roles.includes('manager') && !roles.includes('scheduler') ? ['scheduler'] : []);
    }),
  );
});

test('each role is itself, and a manager a scheduler as well', () => {
  const all = Object.fromEntries(clinicRoles.map((role) => [role, clinicRoles.filter((other) => isA({ roles: [role] }, other))]));
  expect(all).toEqual({ ...Object.fromEntries(clinicRoles.map((role) => [role, [role]])), manager: ['scheduler', 'manager'] });
  expect(isAmong({ roles: ['manager'] }, ['signedOut'])).toBe(false);
});

test('words that are no role are none', () => {
  expect(rolesIn(['manager', 'owner', 'facilitator', 'manager', ''])).toEqual(['facilitator', 'manager']);
});
