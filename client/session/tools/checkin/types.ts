import type { View } from '#shared/session/session.ts';

/** A round as facilitators see it. */
export type HostRound = NonNullable<View<'checkin', 'facilitator'>>;
/** A round as participants see it. Relatives see the same without ratings and spread. */
export type MyRound = NonNullable<View<'checkin', 'participant'>>;
/** What everybody who may speak sees of a round. */
export type AnyRound = NonNullable<View<'checkin', 'family'>>;
/** What everybody in the session sees of a round. */
export type PublicRound = NonNullable<View<'checkin', 'captioner'>>;
