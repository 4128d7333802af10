import type { View } from '#shared/live/session.ts';

export type Backchannel = View<'backchannel', 'facilitator'>;
export type Flag = Backchannel['flags'][number];
export type FlagLevel = Flag['level'];
export type Nudge = Backchannel['nudges'][number];
