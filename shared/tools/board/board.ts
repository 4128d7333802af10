import { z } from 'zod';
import { followed, mayBeKept, openingAt, tellFirst, type Opening } from '../../live/keeping.ts';
import { refuse } from '../../live/refusals.ts';
import type { Row } from '../../live/rows.ts';
import { seatOf, type MemberId, type Place, type Roster, type RosterEvent } from '../../live/roster.ts';
import { commandFor, defineTool, type DocumentPlan, type Viewer } from '../../live/tool.ts';

/** A board the group works on together. Its words live in a document of their own; here is only who may do what with it. */
export interface OpenBoard {
  id: string;
  place: Place;
  title: string;
  mayEverybodyWrite: boolean;
  /** Kept when the session ends; otherwise its words are gone then. */
  isSaved: boolean;
  /** Missing in a session that was on before there was such a thing. */
  opening?: Opening;
}
export type Board = OpenBoard | null;
type BoardEvent =
  | { type: 'opened'; board: OpenBoard }
  | { type: 'writersChanged'; mayEverybodyWrite: boolean }
  | { type: 'savedChanged'; isSaved: boolean; at: number }
  | { type: 'closed'; at: number };

const command = commandFor<Board, BoardEvent>();
const noBoard = refuse('noBoard', 'There is no such board open right now.');
const which = { board: z.string().min(1).max(64) };

const commands = {
  open: command({
    by: ['facilitator'],
    input: z.strictObject({ title: z.string().trim().min(1).max(80), mayEverybodyWrite: z.boolean() }),
    run: (board, { title, mayEverybodyWrite }, { actor, roster, now, newId }) => {
      if (board) return refuse('boardOpen', 'A board is already open. Close it first.');
      const { place } = seatOf(roster, actor)!;
      return [{ type: 'opened', board: { id: newId(), place, title, mayEverybodyWrite, isSaved: false, opening: openingAt(place, now, roster) } }];
    },
  }),
  /** Switches between "facilitators write" and "everybody writes". */
  letWrite: command({
    by: ['facilitator'],
    input: z.strictObject({ ...which, mayEverybodyWrite: z.boolean() }),
    run: (board, input) => {
      if (board?.id !== input.board) return noBoard;
      return board.mayEverybodyWrite === input.mayEverybodyWrite ? [] : [{ type: 'writersChanged', mayEverybodyWrite: input.mayEverybodyWrite }];
    },
  }),
  /** Keeps the board beyond the session, or no longer. */
  save: command({
    by: ['facilitator'],
    input: z.strictObject({ ...which, isSaved: z.boolean() }),
    run: (board, { board: id, isSaved }, { roster, now }) => {
      if (board?.id !== id) return noBoard;
      if (board.isSaved === isSaved) return [];
      if (isSaved && !mayBeKept(board.place, board.opening, roster)) return tellFirst;
      return [{ type: 'savedChanged', isSaved, at: now }];
    },
  }),
  close: command({
    by: ['facilitator'],
    input: z.strictObject(which),
    run: (board, input, { now }) => (board?.id === input.board ? [{ type: 'closed', at: now }] : []),
  }),
};

function evolve(board: Board, event: BoardEvent | RosterEvent): Board {
  if (event.type === 'opened') return board ?? event.board;
  if (!board) return board;
  switch (event.type) {
    case 'writersChanged':
      return board.mayEverybodyWrite === event.mayEverybodyWrite ? board : { ...board, mayEverybodyWrite: event.mayEverybodyWrite };
    case 'savedChanged':
      return board.isSaved === event.isSaved ? board : { ...board, isSaved: event.isSaved };
    case 'closed':
    case 'sessionEnded':
      return null;
    default: {
      const opening = followed(board.opening, board.place, event);
      return !opening || opening === board.opening ? board : { ...board, opening };
    }
  }
}

const isAt = (board: OpenBoard, { seat }: Viewer): boolean => seat?.place === board.place;

const forGroup = (board: Board, viewer: Viewer) =>
  board && isAt(board, viewer) ? { id: board.id, title: board.title, mayWrite: board.mayEverybodyWrite, isSaved: board.isSaved } : null;

function documents(board: Board, roster: Roster): readonly DocumentPlan[] {
  if (!board) return [];
  const here = roster.seats.filter(({ place }) => place === board.place);
  const ids = (seats: typeof here): readonly MemberId[] => seats.map(({ id }) => id);
  const writers = here.filter(({ role }) => role === 'facilitator' || (board.mayEverybodyWrite && role !== 'captioner'));
  return [{ id: board.id, readers: ids(here), writers: ids(writers), isKept: board.isSaved }];
}

/** A saved board is found again under its title, by who was there until it was closed. */
function keeps(event: BoardEvent | RosterEvent, { state: board }: { state: Board }): readonly Row[] {
  if (!board) return [];
  if (event.type === 'savedChanged' && event.isSaved !== board.isSaved)
    return [event.isSaved ? kept(board, event.at, null) : { table: 'documentDropped', document: board.id }];
  return board.isSaved && (event.type === 'closed' || event.type === 'sessionEnded') ? [kept(board, event.at, event.at)] : [];
}

const kept = ({ id, title, place, opening }: OpenBoard, now: number, closedAt: number | null): Row => ({
  table: 'documentKept',
  document: id,
  title,
  worksheet: null,
  place,
  // Not known: then who is there now.
  openedAt: opening?.openedAt ?? now - 1,
  closedAt,
});

/** A shared board for text and lists, with everybody's cursors; who may write is a switch. */
export const board = defineTool({
  name: 'board',
  initial: null as Board,
  commands,
  evolve,
  views: {
    participant: forGroup,
    family: forGroup,
    captioner: (state: Board, viewer: Viewer) =>
      state && isAt(state, viewer) ? { id: state.id, title: state.title, mayWrite: false, isSaved: state.isSaved } : null,
    facilitator: (state: Board, viewer: Viewer) =>
      state && {
        id: state.id,
        title: state.title,
        isHere: isAt(state, viewer),
        mayWrite: isAt(state, viewer),
        mayEverybodyWrite: state.mayEverybodyWrite,
        isSaved: state.isSaved,
      },
  },
  documents,
  keeps,
});
