/** A short time in which pictures are sent although the network seems too narrow, to see whether it still is. */
export interface Trial {
  isOn: boolean;
  /** While it is not on, pictures are paused: they filled the line. */
  isHeld: boolean;
  /** When it begins, or ends (ms). */
  turnsAt: number;
  /** How long the network was, or will be, left in peace before it (ms). */
  wait: number;
  /** Since when pictures have flowed again (ms); null while they do not. */
  wellSince: number | null;
}

/** What is seen of a line now. */
export interface LineNow {
  /** A picture that should come is off. */
  isAnyOff: boolean;
  /** With the pictures that flow, voices lose packets or come late. */
  isFull: boolean;
}

/** What a trial sends at least (bit/s): one picture in its smallest layer and its fewest frames, beside the sound. More would fill the queue before a narrow line for many seconds. */
export const TRIAL_BITRATE = 100_000;
const FIRST_WAIT_MS = 4_000;
const WAIT_MAX_MS = 60_000;
const LASTS_MS = 3_000;
/** A line that carried pictures for so long is as good as any. */
const FORGIVEN_AFTER_MS = 30_000;

/**
 * Takes the trial so far, what is seen of the line now, and the time (ms); gives the next one, or null when none is needed. While only sound
 * is sent nothing proves a low estimate of the network wrong, and pictures would stay away for minutes after it is well again. A line that pictures
 * fill is freed of them, a trial that fills it is over at once, and each failed trial doubles the wait, so that a voice on a narrow line is
 * seldom disturbed; the wait is forgotten only when pictures have flowed for a while, not by a connection that was built anew.
 */
export const nextTrial = (was: Trial | null, line: LineNow, now: number): Trial | null => {
  const { isAnyOff, isFull } = line;
  if (was === null) return isAnyOff || isFull ? { isOn: false, isHeld: isFull, turnsAt: now + FIRST_WAIT_MS, wait: FIRST_WAIT_MS, wellSince: null } : null;
  if (was.isOn) return now < was.turnsAt && !isFull ? was : afterTrial(was, line, now);
  const isHeld = was.isHeld || isFull;
  if (!isAnyOff && !isHeld) {
    const wellSince = was.wellSince ?? now;
    return now - wellSince >= FORGIVEN_AFTER_MS ? null : { ...was, wellSince };
  }
  // Off again soon after: what it waited before is still so.
  const again = was.wellSince === null && isHeld === was.isHeld ? was : { ...was, isHeld, wellSince: null, turnsAt: now + was.wait };
  return now < again.turnsAt ? again : { ...again, isOn: true, turnsAt: now + LASTS_MS };
};

const afterTrial = (was: Trial, { isAnyOff, isFull }: LineNow, now: number): Trial => {
  const wait = Math.min(was.wait * 2, WAIT_MAX_MS);
  return { isOn: false, isHeld: isFull, turnsAt: now + wait, wait, wellSince: isAnyOff || isFull ? null : now };
};

/** Whether no picture fits on this line now: then it is spared all else that can be spared. */
export const hasNoRoom = (trial: Trial | undefined): boolean => trial !== undefined && trial.wellSince === null;

/** Whether a line has failed a trial and not carried pictures since for long enough: none is forced onto it when its connection is built anew. */
export const isKnownNarrow = (trial: Trial | undefined): boolean => trial !== undefined && trial.wait > FIRST_WAIT_MS;
