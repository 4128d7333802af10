/** A short time in which pictures are sent although the network seems too narrow, to see whether it still is. */
export interface Trial {
  isOn: boolean;
  /** When it begins, or ends (ms). */
  turnsAt: number;
  /** How long the network was, or will be, left in peace before it (ms). */
  wait: number;
}

/** What a trial sends at least (bit/s): one picture in its smallest layer, beside the sound. */
export const TRIAL_BITRATE = 200_000;
const FIRST_WAIT_MS = 4_000;
const WAIT_MAX_MS = 60_000;
const LASTS_MS = 3_000;

/**
 * Takes the trial so far, whether a picture is off, and the time (ms); gives the next one, or null when none is needed. While only sound
 * is sent nothing proves a low estimate of the network wrong, and pictures would stay away for minutes after it is well again. Each
 * failed trial doubles the wait, so that a voice on a narrow line is seldom disturbed.
 */
export const nextTrial = (was: Trial | null, isAnyOff: boolean, now: number): Trial | null => {
  if (was === null) return isAnyOff ? { isOn: false, turnsAt: now + FIRST_WAIT_MS, wait: FIRST_WAIT_MS } : null;
  if (!was.isOn && !isAnyOff) return null;
  if (now < was.turnsAt) return was;
  if (!was.isOn) return { ...was, isOn: true, turnsAt: now + LASTS_MS };
  const wait = Math.min(was.wait * 2, WAIT_MAX_MS);
  return isAnyOff ? { isOn: false, turnsAt: now + wait, wait } : null;
};
