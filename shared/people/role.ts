/** What somebody is to a clinic who is not of its staff: one of these, and nothing beside it. */
export const aloneRoles = ['participant', 'family', 'captioner'] as const;
/** What somebody of the staff may be: several of these at once, and their rights add up. */
export const staffRoles = ['facilitator', 'supervisor', 'scheduler', 'billing', 'manager'] as const;
export type StaffRole = (typeof staffRoles)[number];
export const clinicRoles = [...aloneRoles, ...staffRoles] as const;
export type ClinicRole = (typeof clinicRoles)[number];
export type Caller = ClinicRole | 'signedOut';

/** What somebody may be invited as. */
export const invitedRoles = ['participant', 'facilitator', 'family', 'captioner', 'manager'] as const satisfies readonly ClinicRole[];
export type InvitedRole = (typeof invitedRoles)[number];

/** Whoever has these roles. */
export interface HasRoles {
  readonly roles: readonly ClinicRole[];
}

/** Who has the key has the rights of these beside their own. */
const includes: Partial<Record<ClinicRole, readonly ClinicRole[]>> = { manager: ['scheduler'] };

/** Those of `by` that somebody may act as, in the order in which roles are listed; none: it is not for them. */
export const actingAs = ({ roles }: HasRoles, by: readonly Caller[]): ClinicRole[] => {
  const all = new Set(roles.flatMap((role) => [role, ...(includes[role] ?? [])]));
  return clinicRoles.filter((role) => all.has(role) && by.includes(role));
};

/** Whether somebody may act as one of these. */
export const isAmong = (who: HasRoles, by: readonly Caller[]): boolean => actingAs(who, by).length > 0;

/** Whether somebody may act as this. */
export const isA = (who: HasRoles, role: ClinicRole): boolean => isAmong(who, [role]);

/** The roles in a list of words, each once and in their order: words that are no role are left out. */
export const rolesIn = (words: readonly string[]): ClinicRole[] => clinicRoles.filter((role) => words.includes(role));

/** Why nobody can be all of these at once; null where somebody can. */
export function problemOfRoles(roles: readonly ClinicRole[]): 'none' | 'notTogether' | null {
  const all = new Set(roles);
  if (all.size === 0) return 'none';
  return all.size > 1 && aloneRoles.some((role) => all.has(role)) ? 'notTogether' : null;
}
