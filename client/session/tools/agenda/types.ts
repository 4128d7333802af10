import type { View } from '#shared/session/session.ts';

/** The agenda as facilitators see it. */
export type HostAgenda = View<'agenda', 'facilitator'>;
/** The agenda as everybody sees it: now, next, and a break. */
export type PublicAgenda = View<'agenda', 'participant'>;
export type AgendaPhase = HostAgenda['phases'][number];
