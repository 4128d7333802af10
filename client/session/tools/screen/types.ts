import type { View } from '#shared/session/session.ts';

/** What anybody may know of shared screens. */
export interface ScreenView {
  sharer: string | null;
  /** It is one's own; captioners have none. */
  isMine?: boolean;
  isAsked?: boolean;
}
export type HostScreen = NonNullable<View<'screen', 'facilitator'>>;
export type OwnScreen = NonNullable<View<'screen', 'participant'>>;
