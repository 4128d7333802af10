import { seatOf, waiterOf, whyGone, type Absence, type MemberId, type Roster } from '../../live/roster.ts';
import type { Viewer } from '../../live/tool.ts';
import { requestOf, type Support } from './state.ts';

export interface OwnSupport {
  isAsked: boolean;
  since: number | null;
  isAnswered: boolean;
  /** The name of the facilitator who is on it; null for somebody who waits, who is told nobody's name. */
  answeredBy: string | null;
  /** Nobody took it within a minute, and the clinic was told. */
  isClinicTold: boolean;
}

export interface SupportQueue {
  requests: {
    id: string;
    member: MemberId;
    name: string;
    note: string | null;
    since: number;
    answeredBy: { id: MemberId; name: string } | null;
    whereabouts: 'seated' | 'waiting' | 'gone';
    absence: Absence | null;
  }[];
}

const own =
  (mayKnowNames: boolean) =>
  (requests: Support, viewer: Viewer): OwnSupport => {
    const request = requestOf(requests, viewer.id);
    return {
      isAsked: request !== undefined,
      since: request?.since ?? null,
      isAnswered: request !== undefined && request.answeredBy !== null,
      answeredBy: mayKnowNames ? (request?.answeredBy?.name ?? null) : null,
      isClinicTold: request?.clinicToldAt !== undefined && request.answeredBy === null,
    };
  };

const queue = (requests: Support, _: Viewer, roster: Roster): SupportQueue => ({
  requests: requests.map(({ id, member, name, note, since, answeredBy }) => {
    const seat = seatOf(roster, member);
    const waiter = waiterOf(roster, member);
    return {
      id,
      member,
      name,
      note,
      since,
      answeredBy,
      whereabouts: seat ? 'seated' : waiter ? 'waiting' : 'gone',
      absence: whyGone(seat ?? waiter ?? { isConnected: false }),
    };
  }),
});

export const views = { participant: own(true), family: own(true), waiting: own(false), facilitator: queue };
