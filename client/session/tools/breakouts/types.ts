import type { View } from '#shared/session/session.ts';

/** What facilitators know of the rooms. */
export type HostRooms = View<'breakouts', 'facilitator'>;
/** What a participant knows: of their own room, and nothing of others. */
export type OwnRooms = View<'breakouts', 'participant'>;
/** What a captioner knows. */
export type PublicRooms = View<'breakouts', 'captioner'>;

export type Plan = NonNullable<HostRooms['plan']>;
export type Run = NonNullable<HostRooms['run']>;
export type MapRoom = Run['rooms'][number];
export type Request = HostRooms['requests'][number];
export type OwnRoom = NonNullable<PublicRooms['room']>;
export type StageTime = NonNullable<PublicRooms['time']>;
