import { z } from 'zod';
import { seatOf, type MemberId, type Place, type Roster, type RosterEvent } from '../../live/roster.ts';
import { commandFor, defineTool, memberId, nothing, type Viewer } from '../../live/tool.ts';

export interface CaptionLine {
  id: string;
  place: Place;
  /** Whose words these are, if the captioner says so. */
  speaker: MemberId | null;
  text: string;
  at: number;
}

/** The last few lines, and what each captioner is just typing. Lives in memory only; nothing of it is kept. */
export interface Captions {
  lines: readonly CaptionLine[];
  typing: Readonly<Record<MemberId, string>>;
}
type CaptionEvent = { type: 'captioned'; by: MemberId; line: CaptionLine } | { type: 'typed'; by: MemberId; text: string } | { type: 'faded'; at: number };

const LINES_MAX = 6;
const LINE_MS = 45_000;

const command = commandFor<Captions, CaptionEvent>();

// A speech recogniser plugs in here: a member with the role `captioner` that gives these two commands.
const commands = {
  caption: command({
    by: ['captioner'],
    input: z.strictObject({ text: z.string().trim().min(1).max(300), speaker: memberId.nullable() }),
    run: (_, { text, speaker }, { actor, roster, now, newId }) => {
      const { place } = seatOf(roster, actor)!;
      const known = speaker !== null && seatOf(roster, speaker) ? speaker : null;
      return [{ type: 'captioned', by: actor, line: { id: newId(), place, speaker: known, text, at: now } }];
    },
  }),
  /** The line that is still being typed, so that people read along. */
  type: command({
    by: ['captioner'],
    input: z.strictObject({ text: z.string().max(300) }),
    run: ({ typing }, { text }, { actor }) => ((typing[actor] ?? '') === text ? [] : [{ type: 'typed', by: actor, text }]),
  }),
  tick: command({
    by: ['clock'],
    input: nothing,
    run: (captions, _, { now }) => {
      const at = wakeAt(captions);
      return at !== null && at <= now ? [{ type: 'faded', at: now }] : [];
    },
  }),
};

function evolve(captions: Captions, event: CaptionEvent | RosterEvent): Captions {
  switch (event.type) {
    case 'captioned':
      return { lines: [...captions.lines, event.line].slice(-LINES_MAX), typing: without(captions.typing, event.by) };
    case 'typed':
      if ((captions.typing[event.by] ?? '') === event.text) return captions;
      return { ...captions, typing: { ...without(captions.typing, event.by), ...(event.text && { [event.by]: event.text }) } };
    case 'faded': {
      const lines = captions.lines.filter(({ at }) => at + LINE_MS > event.at);
      return lines.length === captions.lines.length ? captions : { ...captions, lines };
    }
    case 'disconnected':
    case 'seatFreed':
      return event.member in captions.typing ? { ...captions, typing: without(captions.typing, event.member) } : captions;
    case 'sessionEnded':
      return captions.lines.length === 0 && Object.keys(captions.typing).length === 0 ? captions : nothingSaid;
    default:
      return captions;
  }
}

const nothingSaid: Captions = { lines: [], typing: {} };

const without = (typing: Captions['typing'], member: MemberId): Captions['typing'] =>
  Object.fromEntries(Object.entries(typing).filter(([by]) => by !== member));

const wakeAt = ({ lines }: Captions): number | null => (lines.length > 0 ? lines[0]!.at + LINE_MS : null);

/** What is captioned where the viewer sits, and only since they came in. */
function shown({ lines, typing }: Captions, { seat }: Viewer, roster: Roster) {
  const captioners = roster.seats.filter(({ role, isConnected, place }) => role === 'captioner' && isConnected && place === seat?.place);
  return {
    isCaptioned: captioners.length > 0,
    lines: lines.filter(({ place, at }) => place === seat?.place && at >= seat.seatedAt).map(({ id, speaker, text }) => ({ id, speaker, text })),
    typing: captioners.map(({ id }) => typing[id]).filter((text) => text !== undefined),
  };
}

/** Captions typed by a captioner or interpreter. Whether they are shown is each viewer's own choice, on their own device. */
export const captions = defineTool({
  name: 'captions',
  initial: nothingSaid,
  commands,
  evolve,
  views: { participant: shown, facilitator: shown, family: shown, captioner: shown },
  wakeAt,
  journal: 'nothing',
});
