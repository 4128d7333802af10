import type { BreakoutEvent, RoomRequest } from './state.ts';

type HelpEvent = Extract<BreakoutEvent, { type: `help${string}` }>;

/** The open calls for a facilitator after an event, oldest first; the same list when nothing changed. */
export function requests(open: readonly RoomRequest[], event: HelpEvent): readonly RoomRequest[] {
  switch (event.type) {
    case 'helpAsked':
      if (open.some(({ id, kind }) => id === event.request.id && kind === event.request.kind)) return open;
      return [...open.filter(({ member }) => member !== event.request.member), event.request];
    case 'helpClosed':
      return open.some(({ id }) => id === event.request) ? open.filter(({ id }) => id !== event.request) : open;
    case 'helpAnswered':
      return change(open, event.request, (request) => (request.answeredBy?.id === event.by.id ? request : { ...request, answeredBy: event.by }));
    case 'helpEscalated':
      return change(open, event.request, (request) => (request.isEscalated ? request : { ...request, isEscalated: true }));
  }
}

function change(open: readonly RoomRequest[], id: string, how: (request: RoomRequest) => RoomRequest): readonly RoomRequest[] {
  const next = open.map((request) => (request.id === id ? how(request) : request));
  return next.every((request, i) => request === open[i]) ? open : next;
}
