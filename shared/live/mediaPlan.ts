import type { MediaPlan } from '../media/plan.ts';
import type { Roster } from './roster.ts';

/** The plan before any tool restricts it: each seat hears its place, may send sound and picture, and no screen. */
export const planOfSeats = (roster: Roster): MediaPlan =>
  Object.fromEntries(
    roster.seats.map((seat) => [seat.id, { group: seat.place, audio: true, video: true, screen: false }]),
  );
