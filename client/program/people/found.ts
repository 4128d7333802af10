import type { ClinicRole } from '#shared/people/role.ts';
import type { MemberView } from '#shared/program/members/api.ts';

export interface Wanted {
  /** Parts of the name or the address, in any order. */
  words: string;
  role: ClinicRole | null;
  state: MemberView['state'];
}

/** Small letters without their marks: who looks for 'jose' finds José. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** Those of the people that are looked for. */
export function found(people: readonly MemberView[], { words, role, state }: Wanted): readonly MemberView[] {
  const parts = plain(words).split(/\s+/).filter(Boolean);
  return people.filter(
    (one) => one.state === state && (role === null || one.roles.includes(role)) && parts.every((part) => plain(`${one.name} ${one.email}`).includes(part)),
  );
}
