import type { View } from '#shared/session/session.ts';

/** A quiet moment under way. */
export type QuietTime = NonNullable<View<'quiet', 'participant'>>;
