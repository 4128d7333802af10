import type { MediaPlan } from './media/plan.ts';
import type { Roster } from './roster.ts';

/**
 * The plan before any tool restricts it: each seat hears its place and may send everything (`screen` leaves the screen to one).
 * Facilitators see who speaks wherever people are.
 * Somebody who waits is in it only while a facilitator talks with them aside, and shares no screen.
 */
export const planOfSeats = (roster: Roster): MediaPlan => ({
  ...Object.fromEntries(roster.waiting.flatMap(({ id, place }) => (place === null ? [] : [[id, { group: place, audio: true, video: true, screen: false }]]))),
  ...Object.fromEntries(
    roster.seats.map(({ id, place, role }) => {
      const part = { group: place, audio: true, video: true, screen: true };
      return [id, role === 'facilitator' ? { ...part, seesAllSpeakers: true } : part];
    }),
  ),
});
