import type { MediaPlan } from '../media/plan.ts';
import type { Roster } from './roster.ts';

/** The plan before any tool restricts it: each seat hears its place and may send everything. `screen` leaves the screen to one. */
export const planOfSeats = (roster: Roster): MediaPlan =>
  Object.fromEntries(
    roster.seats.map((seat) => [seat.id, { group: seat.place, audio: true, video: true, screen: true }]),
  );
