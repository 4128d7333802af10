import type { View } from '#shared/session/session.ts';

/** An exercise as everybody sees it. */
export type Pace = NonNullable<View<'breathing', 'captioner'>>;
/** An exercise as participants see it: with their own ratings. Relatives see the same without them. */
export type MyPractice = NonNullable<View<'breathing', 'participant'>>;
export type FamilyPractice = NonNullable<View<'breathing', 'family'>>;
/** An exercise as facilitators see it. */
export type HostPractice = NonNullable<View<'breathing', 'facilitator'>>;
