import type { View } from '#shared/session/session.ts';

/** A worksheet as participants and relatives have it. */
export type GroupWorksheet = NonNullable<View<'worksheet', 'participant'>>;
/** A worksheet as facilitators have it: progress, no words. */
export type HostWorksheet = NonNullable<View<'worksheet', 'facilitator'>>;
export type ShownThing = GroupWorksheet['shown'][number];
export type OpenTemplate = GroupWorksheet['template'];
