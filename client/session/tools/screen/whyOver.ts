/** What is known of somebody who shows their screen. */
export interface Shower {
  isConnected: boolean;
  place: string | null;
  isAway: boolean;
}

/** Why a screen is not shown any more, where its owner did not end it in Hearth. */
export type WhyOver = 'ended' | 'lost' | 'moved' | 'stopped';

/** Takes what was known while it was shown, and what is known when it is over; null where that is their own doing. */
export function whyOver(was: Shower, now: Shower): Exclude<WhyOver, 'ended'> | null {
  if (!now.isConnected) return 'lost';
  if (now.isAway) return null;
  return now.place === was.place ? 'stopped' : 'moved';
}
