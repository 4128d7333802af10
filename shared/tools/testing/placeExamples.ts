// Inputs for the tools that move people: ids of plans, rooms and requests, which no schema can know.
import type { Session } from '../../session/session.ts';
import { naming, oneOf, type Example, type Opening } from './groupExamples.ts';
import { worksheetExample } from './worksheetExample.ts';
import type { Draw } from './inputs.ts';

const plan = ({ tools: { breakouts } }: Session) => ({ plan: breakouts.plan?.id ?? 'none' });
const run = ({ tools: { breakouts } }: Session) => ({ run: breakouts.run?.id ?? 'none' });
const plannedRoom = ({ tools: { breakouts } }: Session, draw: Draw) => oneOf(breakouts.plan?.rooms ?? [], draw)?.id ?? 'none';
const openRoom = ({ tools: { breakouts } }: Session, draw: Draw) => oneOf(breakouts.run?.rooms ?? [], draw)?.id ?? 'none';
const roomOrMain = (session: Session, draw: Draw) => (draw.choose(3) === 0 ? null : openRoom(session, draw));
const request = ({ tools: { breakouts } }: Session, draw: Draw) => ({ request: oneOf(breakouts.requests, draw)?.id ?? 'none' });

const talk = ({ tools: { aside } }: Session, draw: Draw) => ({ talk: oneOf([...aside.talks, ...aside.past], draw)?.id ?? 'none' });
const waiting = ({ roster }: Session, draw: Draw) => oneOf(roster.waiting, draw)?.id ?? 'nobody';

export const placeExamples: Readonly<Record<string, Example>> = {
  ...naming('breakouts', ['plan'], (_, draw) => ({ size: { peopleEach: draw.choose(2) === 0 ? 2 : 5 } })),
  ...naming('breakouts', ['discardPlan', 'setTask', 'setTimes', 'addRoom', 'start'], plan),
  ...naming('breakouts', ['renameRoom', 'removeRoom', 'place'], (session, draw) => ({ ...plan(session), room: plannedRoom(session, draw) })),
  ...naming('breakouts', ['goNow', 'takeBackStart', 'addMinutes', 'bringBack'], run),
  ...naming('breakouts', ['visit', 'move', 'tell'], (session, draw) => ({ ...run(session), room: roomOrMain(session, draw) })),
  ...naming('breakouts', ['closeRoom'], (session, draw) => ({ ...run(session), room: openRoom(session, draw) })),
  ...naming('breakouts', ['split'], (session, draw) => {
    const room = [...(session.tools.breakouts.run?.rooms ?? [])].sort((a, b) => b.members.length - a.members.length)[draw.choose(2)];
    return { ...run(session), room: room?.id ?? 'none', members: room && room.members.length > 0 ? room.members.slice(0, 2) : ['nobody'] };
  }),
  ...naming('breakouts', ['merge'], (session, draw) => ({ ...run(session), from: openRoom(session, draw), into: openRoom(session, draw) })),
  ...naming('breakouts', ['answer', 'resolve'], request),
  ...naming('aside', ['takeFromLine'], (session, draw) => ({ member: waiting(session, draw) })),
  ...naming('aside', ['join', 'tickStep', 'writeOutcome'], talk),
  ...naming('breakouts', ['tickStep'], (_, draw) => ({ step: draw.choose(2) })),
};

/** Where somebody is talked with aside, a board and a sheet are opened for the two of them. */
const openedAside: readonly Opening[] = [
  { tool: 'board', command: 'close', focus: 'aside', input: (_, { tools: { board } }) => ({ board: board?.id }) },
  { tool: 'worksheet', command: 'close', focus: 'aside', input: (_, { tools: { worksheet } }) => ({ worksheet: worksheet?.id }) },
  {
    tool: 'aside',
    command: 'take',
    focus: 'aside',
    input: (_, { roster }) => ({ member: roster.seats.find(({ role }) => role === 'participant')?.id, despite: true }),
  },
  { tool: 'board', command: 'open', focus: 'aside', input: (draw) => ({ title: draw.plant('title', 'text'), mayEverybodyWrite: true }) },
  {
    tool: 'worksheet',
    command: 'open',
    focus: 'aside',
    input: (draw) => ({ template: worksheetExample((path) => draw.plant(path, 'text')), mode: 'together', writers: null }),
  },
];

/** Rooms are open in walks about them only: everywhere else people stay where the other tools are. */
export const placeOpenings: readonly Opening[] = [
  { tool: 'breakouts', command: 'plan', input: () => ({ how: 'random', size: { rooms: 2 }, hosts: [] }) },
  {
    tool: 'breakouts',
    command: 'setTask',
    input: (_, session) => ({ ...plan(session), task: { text: 'Take turns.', steps: ['One', 'Two'], worksheet: null } }),
  },
  { tool: 'breakouts', command: 'start', focus: 'breakouts', input: (_, session) => ({ ...plan(session), despite: true }) },
  { tool: 'breakouts', command: 'takeBackStart', focus: 'breakouts', input: (_, session) => run(session) },
  { tool: 'breakouts', command: 'start', focus: 'breakouts', input: (_, session) => ({ ...plan(session), despite: true }) },
  { tool: 'breakouts', command: 'goNow', focus: 'breakouts', input: (_, session) => run(session) },
  // In a family session the relative is left alone, and asked what they would like.
  { tool: 'breakouts', command: 'goToMain', focus: 'breakouts', by: 'participant' },
  ...openedAside,
];

/** Commands that close what the openings opened. */
export const placeRare: readonly string[] = ['breakouts.discardPlan', 'breakouts.bringBack', 'breakouts.closeRoom', 'breakouts.merge', 'breakouts.goToMain'];

/** Who has a reason to ask, where hardly anybody has one. */
export const placeAskers: Readonly<Record<string, (session: Session) => readonly string[]>> = {
  'breakouts.wait': (session) => leftAlone(session),
  'breakouts.joinAnother': (session) => leftAlone(session),
  'breakouts.withdrawHelp': ({ tools: { breakouts } }) => breakouts.requests.map(({ member }) => member),
  'breakouts.tickStep': ({ roster, tools: { breakouts } }) =>
    roster.seats.filter(({ place }) => breakouts.run?.rooms.some(({ id }) => id === place)).map(({ id }) => id),
  'aside.return': ({ roster }) => [...roster.seats, ...roster.waiting].filter(({ place }) => place?.startsWith('aside:')).map(({ id }) => id),
  'breakouts.goToRoom': ({ tools: { breakouts } }) => breakouts.run?.inMain ?? [],
};

const leftAlone = ({ roster, tools: { breakouts } }: Session): readonly string[] =>
  roster.seats.filter(({ place }) => breakouts.run?.rooms.some(({ id, isOffered }) => id === place && isOffered)).map(({ id }) => id);
