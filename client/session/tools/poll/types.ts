import type { View } from '#shared/session/session.ts';

/** A poll as facilitators see it. */
export type HostPoll = NonNullable<View<'poll', 'facilitator'>>;
/** A poll as participants and relatives see it. */
export type MyPoll = NonNullable<View<'poll', 'participant'>>;
/** A poll as everybody sees it. */
export type SeenPoll = NonNullable<View<'poll', 'captioner'>>;
export type PollResults = NonNullable<SeenPoll['results']>;
export type PollAnswer = HostPoll['named'][number]['answer'];
