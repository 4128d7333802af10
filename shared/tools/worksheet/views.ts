import type { MemberId, Place, Roster, Seat } from '../../live/roster.ts';
import type { DocumentPlan, Viewer } from '../../live/tool.ts';
import { mayWriteTogether, maySee, ownOf, roomDocument, roomFor, type OpenWorksheet, type Shown, type Worksheet } from './state.ts';

const about = ({ id, template, mode, isSaved }: OpenWorksheet) => ({ id, template, mode, isSaved });
const whatIsShown = ({ id, member, field, to }: Shown) => ({ id, member, field, to });

/** The shared sheet somebody has before them, and whether they write in it; null: none. */
function shared(open: OpenWorksheet, seat: Seat): { document: string; mayWrite: boolean } | null {
  if (open.mode === 'together') return seat.place === open.place ? { document: open.id, mayWrite: mayWriteTogether(open, seat) } : null;
  const room = open.mode === 'rooms' ? roomFor(open, seat) : null;
  return room === null || !open.rooms.includes(room) ? null : { document: roomDocument(open, room), mayWrite: seat.role !== 'captioner' };
}

/** Whether a worksheet is there for somebody at all. */
const isThere = (open: OpenWorksheet, seat: Seat): boolean => open.mode !== 'together' || seat.place === open.place;

const forGroup = (open: Worksheet, { id, audience, seat }: Viewer) =>
  open && seat && isThere(open, seat)
    ? {
        ...about(open),
        shared: shared(open, seat),
        /** Their own sheet; null until they begin one. */
        own: open.mode === 'own' ? (ownOf(open, id)?.sheet ?? null) : null,
        mayBegin: open.mode === 'own' && audience === 'participant',
        shown: open.shown.filter((one) => maySee(one, seat)).map(whatIsShown),
      }
    : null;

const roomsOf = (open: OpenWorksheet, roster: Roster) =>
  open.rooms.map((room) => ({ place: room, document: roomDocument(open, room), members: membersOf(open, roster, room) }));

const membersOf = (open: OpenWorksheet, roster: Roster, room: Place): readonly MemberId[] =>
  roster.seats.filter((seat) => seat.role !== 'facilitator' && roomFor(open, seat) === room).map(({ id }) => id);

export const views = {
  participant: forGroup,
  family: forGroup,
  captioner: (open: Worksheet, { seat }: Viewer) => {
    const sheet = open && seat && shared(open, seat);
    return sheet ? { ...about(open), shared: sheet, own: null, mayBegin: false, shown: [] } : null;
  },
  facilitator: (open: Worksheet, { seat }: Viewer, roster: Roster) =>
    open && {
      ...about(open),
      isHere: seat?.place === open.place,
      writers: open.writers,
      shared: seat && shared(open, seat),
      rooms: roomsOf(open, roster),
      /** How far each own sheet is. */
      progress: open.own.map(({ member, answered, total }) => ({ member, answered, total })),
      shown: open.shown.map(whatIsShown),
    },
};

/** One document for each audience: the example, each room's sheet, each copy that is shown. Own sheets are none of the session's. */
export function documents(open: Worksheet, { seats }: Roster): readonly DocumentPlan[] {
  if (!open) return [];
  const ids = (isIn: (seat: Seat) => boolean) => seats.filter(isIn).map(({ id }) => id);
  const copies = open.shown.map((one): DocumentPlan => ({ id: one.id, readers: ids((seat) => maySee(one, seat)), writers: [one.member], isKept: false }));
  if (open.mode === 'together')
    return [{ id: open.id, readers: ids(({ place }) => place === open.place), writers: ids((seat) => mayWriteTogether(open, seat)), isKept: open.isSaved }];
  const rooms = open.rooms.map((room): DocumentPlan => {
    const isOfRoom = (seat: Seat) => roomFor(open, seat) === room;
    return {
      id: roomDocument(open, room),
      readers: ids((seat) => isOfRoom(seat) || seat.role === 'facilitator'),
      writers: ids((seat) => isOfRoom(seat) && seat.role !== 'captioner'),
      isKept: false,
    };
  });
  return [...rooms, ...copies];
}
