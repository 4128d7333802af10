import type { View } from '#shared/session/session.ts';

/** What facilitators know of private words. */
export type HostAside = View<'aside', 'facilitator'>;
/** What a guest knows: of their own talk. */
export type OwnAside = View<'aside', 'participant'>;
export type Talk = HostAside['talks'][number];
export type PastTalk = HostAside['past'][number];
export type OwnTalk = NonNullable<OwnAside['talk']>;
