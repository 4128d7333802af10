/** The largest layer that anybody looks at; null: nobody looks. */
export type Wanted = number | null;

/** What the sender of a picture was told of who watches it. */
export interface Watched {
  /** Undefined: nothing yet. */
  told: Wanted | undefined;
  /** Since when less than that would do (ms); null while it is needed. */
  lessSince: number | null;
}

/** Tiles change size and rooms change people all the time: less is sent only when that lasts. */
const LESS_AFTER_MS = 5_000;

// A browser that was told nothing sends its middle layer, and what is below.
export const UNTOLD = 1;

export const unwatched: Watched = { told: undefined, lessSince: null };

/** Takes what a sender was told, what is wanted now and the time (ms); gives what to keep in mind and, where `told` differs, to tell. More is told at once. */
export const nextWatched = (was: Watched, wanted: Wanted, now: number): Watched => {
  if (rank(wanted) === rank(was.told)) return { told: was.told, lessSince: null };
  if (rank(wanted) > rank(was.told)) return { told: wanted, lessSince: null };
  const lessSince = was.lessSince ?? now;
  return now - lessSince >= LESS_AFTER_MS ? { told: wanted, lessSince: null } : { told: was.told, lessSince };
};

const rank = (layer: Wanted | undefined): number => (layer === undefined ? UNTOLD : (layer ?? -1));
