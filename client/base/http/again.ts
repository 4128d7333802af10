const FIRST_MS = 500;

/**
 * How long to wait before something is tried again that failed `failures` times in a row: half a second at first, doubled up to `mostMs`. The
 * one rule for all that is sent and asked; who has a reason not to wait (a connection, a page that is looked at again) does not ask it.
 */
export const pauseBefore = (failures: number, mostMs = 15_000): number => Math.min(mostMs, FIRST_MS * 2 ** Math.max(0, failures - 1));

/** The same for many who failed at the same moment: they do not come back at the same moment. */
export const spread = (ms: number): number => ms * (0.75 + Math.random() / 2);
