import { entriesOf, numberOf, type Entry } from './stats.ts';
import type { Transports } from './transports.ts';

/** What came in so far, seen while a camera's picture should come. */
export interface Inflow {
  /** Bytes; null where the browser does not say. */
  bytes: number | null;
  isExpected: boolean;
}

/** Reads what came in over the line so far. */
export const readInflow = async ({ receive }: Transports, isExpected: boolean): Promise<Inflow> => ({
  bytes: bytesOf(await entriesOf(receive.getStats())),
  isExpected,
});

/** Sound, pictures and what is said about them, all streams together. */
export const bytesOf = (into: readonly Entry[]): number | null => {
  const counts = into
    .filter(({ type }) => type === 'inbound-rtp')
    .map(({ bytesReceived }) => numberOf(bytesReceived))
    .filter((count) => count !== null);
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
};

/**
 * Takes two looks in a row: whether nothing at all came between them, though a picture should have come the whole time. The browser itself
 * says only some seconds later that the line is dead, and until then last pictures would pass for people.
 */
export const isStill = (before: Inflow | null, now: Inflow): boolean =>
  before !== null && before.isExpected && now.isExpected && now.bytes !== null && now.bytes === before.bytes;
