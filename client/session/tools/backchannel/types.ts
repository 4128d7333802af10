import type { View } from '#shared/session/session.ts';

export type Backchannel = View<'backchannel', 'facilitator'>;
export type Flag = Backchannel['flags'][number];
export type FlagLevel = Flag['level'];
export type Nudge = Backchannel['nudges'][number];
