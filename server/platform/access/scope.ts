import { access, waysTo, type Act, type Kind, type KindOf, type Relation } from '#shared/people/access.ts';
import { actingAs, type Caller } from '#shared/people/role.ts';
import type { Person } from '#server/platform/auth/identity.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';
import { documentsBy, personsBy, reasonsFor, sessionsBy, wall } from './relations.ts';

type Within<K extends Kind> =
  K extends KindOf<'session'> ? Prisma.SessionWhereInput : K extends KindOf<'document'> ? Prisma.DocumentWhereInput : Prisma.PersonWhereInput;
declare const checked: unique symbol;

/** Rows somebody may read (r) or write (w). Made at the door, of the access table alone; what reads or writes such rows asks for one, and puts `within` into its `where`. */
export interface Scope<K extends Kind = Kind, A extends Act = Act> {
  readonly [checked]: { kind: K; act: A };
  /** Whose: `{ where: { owner: scope.within } }`, or `{ session: scope.within }`. */
  readonly within: Within<K>;
  /** For rows that name their clinic: a person may be at two. */
  readonly clinicId: string;
  /** Who asks. */
  readonly by: string;
  /** By which ways, all that their roles have: for a row that is kept from some of them. */
  readonly ways: readonly Relation[];
}

/** What somebody wants to do with which kind of data, and as what: of several roles, those that the endpoint is for. A scheduler who is a facilitator as well reaches nobody's times by being a scheduler. */
export interface Wish<K extends Kind = Kind, A extends Act = Act> {
  act: A;
  kind: K;
  by: readonly Caller[];
}

/** Why somebody may, with the rows that each reason reaches: the strongest first. */
export const reasonsOf = (caller: Person, { act, kind, by }: Wish, now: Date) => {
  const ways = waysTo(actingAs(caller, by), act, kind);
  const asked = [caller, now, kind] as const;
  const { of } = access[kind];
  if (of === 'session') return { of, ways, reasons: reasonsFor(sessionsBy, ways, [...asked]), wall: wall.session(caller) } as const;
  if (of === 'document') return { of, ways, reasons: reasonsFor(documentsBy, ways, [...asked]), wall: wall.document(caller) } as const;
  return { of, ways, reasons: reasonsFor(personsBy, ways, [...asked]), wall: wall.person(caller) } as const;
};

/** The one way to a scope. Another clinic's rows are never within; without any way (`ways` is empty) it reaches nothing. */
export function scopeOf<K extends Kind, A extends Act>(caller: Person, wish: Wish<K, A>, now: Date): Scope<K, A> {
  const { ways, reasons, wall: own } = reasonsOf(caller, wish, now);
  // No condition in an OR is nothing to Prisma.
  return { within: { AND: [own, { OR: reasons.map(({ where }) => where) }] }, ways, clinicId: caller.clinicId, by: caller.id } as unknown as Scope<K, A>;
}

/** The same, of the caller alone: what they have of their own, also where they reach others'. */
export const ofThemself = <K extends KindOf<'person'>, A extends Act>(scope: Scope<K, A>): Scope<K, A> => ({
  ...scope,
  within: { AND: [{ id: scope.by }, scope.within] } as Within<K>,
});
