import type { MemberId, RosterEvent } from '../../live/roster.ts';

export interface SupportRequest {
  id: string;
  member: MemberId;
  /** As the person called themself, so that the request stays readable when they are gone. */
  name: string;
  note: string | null;
  since: number;
  answeredBy: { id: MemberId; name: string } | null;
  /** When the clinic was told that nobody took it. */
  clinicToldAt?: number;
}

/** Open requests, oldest first; one for each person. */
export type Support = readonly SupportRequest[];

export type SupportEvent =
  | { type: 'asked'; id: string; member: MemberId; name: string; note: string | null; at: number }
  | { type: 'withdrawn'; member: MemberId; at?: number }
  | { type: 'answered'; id: string; by: { id: MemberId; name: string }; at?: number }
  | { type: 'untaken'; id: string; at: number }
  | { type: 'resolved'; id: string; by?: MemberId; at?: number };

/** A request that nobody took within this reaches the clinic. */
export const UNTAKEN_MS = 60_000;

export const untakenAt = ({ since, answeredBy, clinicToldAt }: SupportRequest): number | null =>
  answeredBy || clinicToldAt !== undefined ? null : since + UNTAKEN_MS;

/** When the next request has waited too long, or null. */
export const nextUntaken = (requests: Support): number | null =>
  requests.reduce<number | null>((first, request) => (untakenAt(request) === null ? first : Math.min(first ?? Infinity, untakenAt(request)!)), null);

export const initial: Support = [];

export const requestOf = (requests: Support, member: MemberId): SupportRequest | undefined => requests.find((request) => request.member === member);

/** Applies an event. A request outlives its person's connection, seat and place in line: it is closed by people only. */
export function evolve(requests: Support, event: SupportEvent | RosterEvent): Support {
  switch (event.type) {
    case 'asked':
      return ask(requests, event);
    case 'withdrawn':
      return keep(requests, ({ member }) => member !== event.member);
    case 'resolved':
      return keep(requests, ({ id }) => id !== event.id);
    case 'answered':
      return requests.some(({ id, answeredBy }) => id === event.id && answeredBy?.id !== event.by.id)
        ? requests.map((request) => (request.id === event.id ? { ...request, answeredBy: event.by } : request))
        : requests;
    case 'untaken':
      return requests.some(({ id, clinicToldAt }) => id === event.id && clinicToldAt === undefined)
        ? requests.map((request) => (request.id === event.id ? { ...request, clinicToldAt: event.at } : request))
        : requests;
    case 'sessionEnded':
      return keep(requests, () => false);
    default:
      return requests;
  }
}

function ask(requests: Support, { id, member, name, note, at }: Extract<SupportEvent, { type: 'asked' }>): Support {
  const open = requestOf(requests, member);
  if (!open) return [...requests, { id, member, name, note, since: at, answeredBy: null }];
  if (open.name === name && (note === null || note === open.note)) return requests;
  return requests.map((request) => (request === open ? { ...open, name, note: note ?? open.note } : request));
}

function keep(requests: Support, isKept: (request: SupportRequest) => boolean): Support {
  return requests.every(isKept) ? requests : requests.filter(isKept);
}
