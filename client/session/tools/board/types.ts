import type { View } from '#shared/session/session.ts';

/** A board as its writers and readers know it. */
export type OpenBoard = NonNullable<View<'board', 'participant'>>;
/** A board as facilitators know it. */
export type HostBoard = NonNullable<View<'board', 'facilitator'>>;
