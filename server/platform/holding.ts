import type { Db } from '#server/platform/db/open.ts';
import type { Log } from '#server/platform/log.ts';

/** What holdings stand on. */
export interface HoldingGround {
  db: Db;
  log: Log;
  /** What keys of one's own are derived from. */
  secret: string;
}

/** What a feature holds while the server runs: open documents, a thread, a round. Opened once for each server, and let go with it. */
export interface Holding<T = any> {
  open: (ground: HoldingGround) => T;
  close?: (it: T) => unknown;
}

/** Declares what a feature holds; it stands in its `holds`. */
export const holding = <T>(what: Holding<T>): Holding<T> => what;

/** Gives what a feature of this server holds. Throws where no feature names it. */
export type Held = <T>(what: Holding<T>) => T;

/** Opens all of them, in their order; `close` lets them go from the last to the first. */
export function openHoldings(holdings: readonly Holding[], ground: HoldingGround): { held: Held; close: () => Promise<void> } {
  const open = new Map<Holding, unknown>(holdings.map((one) => [one, one.open(ground)]));
  return {
    held<T>(what: Holding<T>): T {
      if (!open.has(what)) throw new Error('a holding stands in no feature');
      return open.get(what) as T;
    },
    async close() {
      for (const [one, it] of [...open].reverse()) await one.close?.(it);
    },
  };
}
