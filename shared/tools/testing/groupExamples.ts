// Inputs for the tools a group works with: ids of what is open, which no schema can know.
import type { Role } from '../../people/sessionRole.ts';
import { toolNamed, type Session, type ToolName } from '../../session/session.ts';
import { inputFor, type Draw } from './inputs.ts';
import { lessonExample } from './lessonExample.ts';
import { outcomeOf } from './outcome.ts';
import { worksheetExample } from './worksheetExample.ts';

export type Example = (draw: Draw, session: Session) => unknown;
/** `focus`: only in walks about this tool. */
export type Opening = { tool: string; command: string; input?: Example; by?: Role; focus?: ToolName };

/** Inputs as the schema gives them, with the fields that name what is open. */
export const naming = (tool: ToolName, commands: readonly string[], fields: (session: Session, draw: Draw) => object): Record<string, Example> =>
  Object.fromEntries(
    commands.map((command) => [
      `${tool}.${command}`,
      (draw: Draw, session: Session) => ({
        ...(inputFor(toolNamed(tool).commands[command]!.input, draw) as object),
        ...fields(session, draw),
      }),
    ]),
  );

export const oneOf = <T>(items: readonly T[], draw: Draw): T | undefined => items[draw.choose(Math.max(1, items.length))];
const member = (draw: Draw) => draw.members[draw.choose(draw.members.length)];

const upcoming = ({ tools: { agenda } }: Session) => agenda.phases.filter(({ startedAt }) => startedAt === null).map(({ id }) => id);
const flag = ({ tools: { backchannel } }: Session, draw: Draw) => ({
  flag:
    oneOf(
      backchannel.flags.filter(({ closed }) => !closed),
      draw,
    )?.id ?? 'none',
});
const round = ({ tools: { checkin } }: Session) => ({ round: checkin.round?.id ?? 'none' });
/** The turn that is on, now and then the one before. */
const turn = ({ tools: { checkin } }: Session, draw: Draw) => ({
  turn: Math.max(1, checkin.lastTurn - (draw.choose(5) === 4 ? 1 : 0)),
});

const presented = ({ tools: { lesson } }: Session) => ({ presented: lesson?.id ?? 'none' });

const open = ({ tools: { worksheet } }: Session) => ({ worksheet: worksheet?.id ?? 'none' });

export const groupExamples: Readonly<Record<string, Example>> = {
  ...naming('hands', ['lowerFor', 'callOn'], ({ tools: { hands } }, draw) => ({ member: oneOf(hands.queue, draw)?.member ?? 'nobody' })),
  ...naming('hands', ['finishFor'], ({ tools: { hands } }) => ({ member: hands.called[0]?.member ?? 'nobody' })),
  ...naming('checkin', ['start'], () => ({ custom: [] })),
  ...naming('checkin', ['beginTurns', 'pause', 'resume', 'showSpread', 'end'], round),
  ...naming('checkin', ['next', 'skip', 'back', 'callOn', 'extend'], turn),
  ...naming('checkin', ['reorder'], (session, draw) => {
    const [first, ...rest] = session.tools.checkin.round?.queue ?? [];
    return { ...turn(session, draw), queue: first ? [first, ...rest.reverse()] : [] };
  }),
  ...naming('agenda', ['change'], ({ tools: { agenda } }, draw) => ({ phase: oneOf(agenda.phases, draw)?.id ?? 'none' })),
  ...naming('agenda', ['remove'], (session, draw) => ({ phase: oneOf(upcoming(session), draw) ?? 'none' })),
  ...naming('agenda', ['add'], (session, draw) => ({ before: oneOf(upcoming(session), draw) ?? null })),
  ...naming('agenda', ['reorder'], (session) => ({ upcoming: upcoming(session).reverse() })),
  ...naming('agenda', ['start'], (session, draw) => ({ phase: oneOf(upcoming(session), draw) ?? 'none', current: session.tools.agenda.current })),
  ...naming('agenda', ['end'], ({ tools: { agenda } }) => ({ current: agenda.current ?? 'none' })),
  ...naming('agenda', ['back'], ({ tools: { agenda } }) => ({ current: agenda.current })),
  ...naming('breathing', ['begin', 'stop', 'close'], ({ tools: { breathing } }) => ({ practice: breathing?.id ?? 'none' })),
  ...naming('breathing', ['open'], () => ({ loops: null, stepSeconds: null })),
  ...naming('poll', ['close', 'show', 'discard'], ({ tools: { poll } }) => ({ poll: poll?.id ?? 'none' })),
  ...naming('poll', ['leaveOut'], ({ tools: { poll } }) => ({ poll: poll?.id ?? 'none', word: Object.keys(poll?.words ?? {})[0] ?? 'none' })),
  ...naming('poll', ['open'], () => ({ options: ['yes', 'no', 'a little'] })),
  ...naming('poll', ['vote'], ({ tools: { poll } }, draw) => ({
    poll: poll?.id ?? 'none',
    answer: poll?.kind === 'word' ? draw.plant('answer', 'text') : poll?.kind === 'scale' ? draw.choose(11) : [draw.choose(3)],
  })),
  ...naming('board', ['letWrite', 'save', 'close'], ({ tools: { board } }) => ({ board: board?.id ?? 'none' })),
  ...naming('screen', ['stopFor'], ({ tools: { screen } }) => ({ member: screen.sharers[0] ?? 'nobody' })),
  ...naming('screen', ['withdraw'], ({ tools: { screen } }) => ({ member: screen.asked[0] ?? 'nobody' })),
  ...naming('backchannel', ['setLevel', 'acknowledge'], flag),
  'backchannel.close': (draw, session) => ({
    ...flag(session, draw),
    outcome: draw.choose(2) === 0 ? null : draw.plant('outcome', 'text'),
    ...(draw.choose(3) > 0 && { fields: outcomeOf(`${draw.plant('fields.text', 'text')} and more`, { informed: draw.plant('fields.informed', 'text') }) }),
  }),
  ...naming('incident', ['addText'], ({ tools: { incident } }, draw) => ({ entry: oneOf(incident.entries, draw)?.id ?? 'none' })),
  ...naming('backchannel', ['putOffNudge', 'finishNudge'], ({ tools: { backchannel } }, draw) => ({ nudge: oneOf(backchannel.nudges, draw)?.id ?? 'none' })),
  ...naming('talkBalance', ['heard'], (_, draw) => ({ spoke: [{ member: member(draw), ms: 1 + draw.choose(50_000) }] })),
  'lesson.present': (draw) => ({ lesson: lessonExample((path) => draw.plant(path, 'text')) }),
  ...naming('lesson', ['turn', 'end'], presented),
  ...naming('lesson', ['ask', 'answer', 'close', 'show', 'discard'], (session, draw) => ({
    ...presented(session),
    check: draw.choose(4) === 3 ? 'second' : 'first',
  })),
  'worksheet.open': (draw) => ({
    template: worksheetExample((path) => draw.plant(path, 'text')),
    mode: oneOf(['together', 'together', 'together', 'rooms', 'own'], draw),
    writers: null,
  }),
  ...naming('worksheet', ['letWrite'], (session, draw) => ({ ...open(session), writers: [member(draw)] })),
  ...naming('worksheet', ['close', 'begin'], open),
  ...naming('worksheet', ['save'], (session, draw) => ({ ...open(session), isSaved: draw.choose(4) > 0 })),
  ...naming('worksheet', ['progress'], (session, draw) => ({ ...open(session), answered: draw.choose(3), total: 2 })),
  ...naming('worksheet', ['show'], (session, draw) => ({ ...open(session), field: draw.choose(3) === 0 ? null : 'situation' })),
  ...naming('worksheet', ['takeBack'], (session, draw) => ({ ...open(session), shown: oneOf(session.tools.worksheet?.shown ?? [], draw)?.id ?? 'none' })),
  ...naming('quiet', ['end'], ({ tools: { quiet } }) => ({ quiet: quiet?.id ?? 'none' })),
};

/** Opens each of them. */
export const groupOpenings: readonly Opening[] = [
  { tool: 'checkin', command: 'start', input: () => ({ kind: 'checkIn', prompt: 'How is today?', asksRating: true, secondsEach: 60, order: 'seats' }) },
  { tool: 'checkin', command: 'rate', by: 'participant', input: () => ({ mood: 4, anxiety: 5, energy: 6, word: null }) },
  { tool: 'checkin', command: 'beginTurns', input: (_, session) => round(session) },
  { tool: 'agenda', command: 'plan', input: () => ({ template: 'group60' }) },
  { tool: 'agenda', command: 'add', input: (_, session) => ({ kind: 'break', title: 'Break', minutes: 1, before: upcoming(session)[0] }) },
  { tool: 'agenda', command: 'start', input: (_, session) => ({ phase: upcoming(session)[0], current: null }) },
  { tool: 'breathing', command: 'open', input: () => ({ exercise: 'box', loops: 2, hasTone: true, asksRating: true }) },
  { tool: 'breathing', command: 'rate', by: 'participant', input: () => ({ when: 'before', tension: 6 }) },
  { tool: 'poll', command: 'open', input: () => ({ question: 'In one word?', kind: 'word' }) },
  { tool: 'poll', command: 'vote', by: 'participant', input: (_, { tools: { poll } }) => ({ poll: poll?.id ?? 'none', answer: 'steady' }) },
  { tool: 'lesson', command: 'present', input: () => ({ lesson: lessonExample((path) => `a ${path}`) }) },
  { tool: 'lesson', command: 'ask', input: (_, session) => ({ ...presented(session), check: 'first' }) },
  { tool: 'lesson', command: 'answer', by: 'participant', input: (_, session) => ({ ...presented(session), check: 'first', option: 2 }) },
  { tool: 'board', command: 'open', input: () => ({ title: 'Example', mayEverybodyWrite: true }) },
  { tool: 'worksheet', command: 'open', input: () => ({ template: worksheetExample((path) => `a ${path}`), mode: 'own', writers: null }) },
  { tool: 'worksheet', command: 'begin', by: 'participant', input: (_, session) => open(session) },
  {
    tool: 'backchannel',
    command: 'flag',
    input: (_, { roster }) => ({ member: roster.seats.find(({ role }) => role === 'participant')?.id, level: 3, note: '' }),
  },
];

/** Commands that close what the openings opened. */
export const groupRare: readonly string[] = ['checkin.end', 'breathing.close', 'poll.discard', 'lesson.end', 'board.close', 'worksheet.close'];
