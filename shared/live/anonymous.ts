import type { Place, Roster, Seat } from './roster.ts';

/** With fewer answers than this, anonymous results could point to somebody. */
export const ANSWERS_MIN = 4;

/** Who may answer what is asked in a place: participants and relatives who sit there. */
export const answerersIn = (roster: Roster, place: Place): readonly Seat[] =>
  roster.seats.filter((seat) => seat.place === place && (seat.role === 'participant' || seat.role === 'family'));
