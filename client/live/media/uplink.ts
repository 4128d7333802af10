/** What is seen of the way out at one moment. */
export interface Uplink {
  /** To the server and back (ms); null while unknown. */
  roundTripMs: number | null;
  /** What the browser lets the camera send (bit/s), all layers together; null while it sends none. */
  pictureBitrate: number | null;
}

export interface UplinkVerdict {
  /** Too narrow for a picture beside the sound: the camera must not send. */
  isNarrow: boolean;
  /** How many looks in a row said the opposite. */
  doubts: number;
  /** When a narrow line is tried again (ms). */
  triesAt: number;
  /** How long the next narrow time will last (ms). */
  wait: number;
  /** Since when pictures have gone out (ms). */
  goodSince: number;
}

export const LOOK_EVERY_MS = 2_000;
// Chromium never sends a picture at less than 30 kbit/s: on a line that cannot carry it, it fills the queue before the line, and sound and
// signal come seconds late.
const FLOOR_BITRATE = 45_000;
const FULL_QUEUE_MS = 1_000;
const EMPTY_QUEUE_MS = 500;
const LOOKS = 2;
const FIRST_WAIT_MS = 15_000;
const WAIT_MAX_MS = 120_000;
const FORGIVEN_AFTER_MS = 120_000;

export const hopeful = (now: number): UplinkVerdict => ({ isNarrow: false, doubts: 0, triesAt: 0, wait: FIRST_WAIT_MS, goodSince: now });

/**
 * Takes the verdict so far, what is seen now and the time (ms); gives the next one. A line is narrow when the picture is as small as it
 * gets and answers still come late, twice in a row. It is tried again when answers come soon, each time after twice as long.
 */
export function judgeUplink(was: UplinkVerdict, { roundTripMs, pictureBitrate }: Uplink, now: number): UplinkVerdict {
  if (was.isNarrow) {
    const isTried = now >= was.triesAt && roundTripMs !== null && roundTripMs < EMPTY_QUEUE_MS;
    return isTried ? { ...was, isNarrow: false, doubts: 0, goodSince: now } : was;
  }
  const isFull = roundTripMs !== null && roundTripMs >= FULL_QUEUE_MS && pictureBitrate !== null && pictureBitrate <= FLOOR_BITRATE;
  const doubts = isFull ? was.doubts + 1 : 0;
  const wait = now - was.goodSince >= FORGIVEN_AFTER_MS ? FIRST_WAIT_MS : was.wait;
  if (doubts < LOOKS) return { ...was, doubts, wait };
  return { ...was, isNarrow: true, doubts: 0, triesAt: now + wait, wait: Math.min(wait * 2, WAIT_MAX_MS) };
}
