import type { View } from '#shared/session/session.ts';

/** The lesson as the group sees it. */
export type GroupLesson = NonNullable<View<'lesson', 'participant'>>;
/** The lesson as facilitators see it, with their notes. */
export type HostLesson = NonNullable<View<'lesson', 'facilitator'>>;
