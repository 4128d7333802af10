import { z } from 'zod';
import type { MemberId, RosterEvent } from '../../live/roster.ts';
import type { Row } from '../../live/rows.ts';
import { commandFor, defineTool, type Viewer } from '../../live/tool.ts';

/** By author. Who wrote nothing is not in it. */
export type Notes = Readonly<Record<MemberId, { text: string; at: number }>>;
type NotesEvent = { type: 'written'; by: MemberId; text: string; at: number };

const CHARACTERS_MAX = 10_000;

const command = commandFor<Notes, NotesEvent>();
const own = (notes: Notes, id: MemberId): string => (Object.hasOwn(notes, id) ? notes[id]!.text : '');

const commands = {
  /** The whole text as it is now. Spaces at its end stay: it is saved while somebody types. */
  write: command({
    by: ['facilitator'],
    input: z.strictObject({ text: z.string().max(CHARACTERS_MAX, `Please keep it to ${CHARACTERS_MAX} characters.`) }),
    run: (notes, { text }, { actor, now }) => (own(notes, actor) === text ? [] : [{ type: 'written', by: actor, text, at: now }]),
  }),
};

function evolve(notes: Notes, event: NotesEvent | RosterEvent): Notes {
  if (event.type !== 'written') return notes;
  if (own(notes, event.by) === event.text && (event.text !== '') === Object.hasOwn(notes, event.by)) return notes;
  const { [event.by]: _, ...others } = notes;
  return event.text === '' ? others : { ...others, [event.by]: { text: event.text, at: event.at } };
}

const keeps = (event: NotesEvent | RosterEvent): readonly Row[] =>
  event.type === 'written' ? [{ table: 'noteKept', member: event.by, text: event.text, at: event.at }] : [];

/** Each facilitator's private notes of the session. Nobody else sees them, the other facilitators among them. Only the last text is kept. */
export const notes = defineTool({
  name: 'notes',
  initial: {} as Notes,
  commands,
  evolve,
  views: { facilitator: (notes: Notes, { id }: Viewer) => ({ text: own(notes, id) }) },
  keeps,
  journal: 'latest',
});
