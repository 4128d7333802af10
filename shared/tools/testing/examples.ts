// What the walk cannot find by itself. A tool whose schemas say enough needs nothing here.
import type { Role } from '../../live/roster.ts';
import type { Session } from '../../live/session.ts';
import { AGREEMENTS_VERSION } from '../../people/agreements.ts';
import { inputFor, type Draw } from './inputs.ts';
import { tools } from '../registry.ts';

/** The open round as a facilitator sees it, now and then an earlier one. */
const round = (_: Draw, { tools: { checkin } }: Session) => ({ round: checkin.round?.id ?? 'none' });
const turn = (draw: Draw, { tools: { checkin } }: Session) => ({ turn: Math.max(1, checkin.lastTurn - (draw.choose(5) === 4 ? 1 : 0)) });

export type Example = (draw: Draw, session: Session) => unknown;

/** Inputs by `tool.command`, where the schema alone would seldom give an accepted one. */
export const examples: Readonly<Record<string, Example>> = {
  'waitingRoom.arrive': (draw) => ({
    ...(inputFor(tools.waitingRoom.commands.arrive.input, draw) as object),
    agreementsVersion: AGREEMENTS_VERSION,
  }),
  'moderation.end': (draw, { roster }) => ({
    people: [...roster.seats, ...roster.waiting].filter(({ role }) => role !== 'facilitator').length + draw.choose(2),
  }),
  'checkin.start': (draw) => ({ ...(inputFor(tools.checkin.commands.start.input, draw) as object), custom: [] }),
  'checkin.beginTurns': round,
  'checkin.pause': round,
  'checkin.resume': round,
  'checkin.showSpread': round,
  'checkin.end': round,
  'checkin.next': turn,
  'checkin.skip': turn,
  'checkin.back': turn,
  'checkin.callOn': (draw, session) => ({ ...turn(draw, session), member: draw.members[draw.choose(draw.members.length)] }),
  'checkin.extend': (draw, session) => ({ ...turn(draw, session), seconds: 10 + draw.choose(290) }),
  'checkin.reorder': (draw, session) => {
    const [first, ...rest] = session.tools.checkin.round?.queue ?? [];
    return { ...turn(draw, session), queue: first ? [first, ...rest.reverse()] : [] };
  },
};

/** Commands that bring a tool to where it has something to hide, before the random steps: by the lead, or by all of one role. */
export const openings: readonly { tool: string; command: string; input?: Example; by?: Role }[] = [
  { tool: 'chat', command: 'openGroupChat' },
  {
    tool: 'checkin',
    command: 'start',
    input: () => ({ kind: 'checkIn', prompt: 'How is today?', asksRating: true, secondsEach: 60, order: 'seats' }),
  },
  { tool: 'checkin', command: 'rate', by: 'participant', input: () => ({ mood: 4, anxiety: 5, energy: 6, word: null }) },
];

/** Commands that end the walk: asked for once in a while only. */
export const rare: ReadonlySet<string> = new Set(['moderation.end', 'moderation.runOut', 'checkin.end']);
