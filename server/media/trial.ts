/** A short time in which pictures are sent although the network seems too narrow, to see whether it still is. */
export interface Trial {
  isOn: boolean;
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
  /** Voices lose packets. */
  isVoiceHurt: boolean;
}

/** What a trial sends at least (bit/s): one picture in its smallest layer and its fewest frames, beside the sound. More would fill the queue before a narrow line for many seconds. */
export const TRIAL_BITRATE = 100_000;
const FIRST_WAIT_MS = 4_000;
const WAIT_MAX_MS = 60_000;
const LASTS_MS = 3_000;
/** A line that carried pictures for so long is as good as any. */
const FORGIVEN_AFTER_MS = 30_000;

/**
 * Takes the trial so far, whether a picture is off, whether voices lose packets, and the time (ms); gives the next one, or null when none is needed. While only sound
 * is sent nothing proves a low estimate of the network wrong, and pictures would stay away for minutes after it is well again. A
 * trial under which voices suffer is over at once, and has failed. Each failed trial doubles the wait, so that a voice on a narrow line is seldom disturbed; the wait is forgotten only when pictures have flowed
 * for a while, not by a connection that was built anew.
 */
export const nextTrial = (was: Trial | null, { isAnyOff, isVoiceHurt }: LineNow, now: number): Trial | null => {
  if (was === null) return isAnyOff ? { isOn: false, turnsAt: now + FIRST_WAIT_MS, wait: FIRST_WAIT_MS, wellSince: null } : null;
  if (was.isOn) {
    if (now < was.turnsAt && !isVoiceHurt) return was;
    const wait = Math.min(was.wait * 2, WAIT_MAX_MS);
    return { isOn: false, turnsAt: now + wait, wait, wellSince: isAnyOff || isVoiceHurt ? null : now };
  }
  if (!isAnyOff) {
    const wellSince = was.wellSince ?? now;
    return now - wellSince >= FORGIVEN_AFTER_MS ? null : { ...was, wellSince };
  }
  // Off again soon after: what it waited before is still so.
  const again = was.wellSince === null ? was : { ...was, wellSince: null, turnsAt: now + was.wait };
  return now < again.turnsAt ? again : { ...again, isOn: true, turnsAt: now + LASTS_MS };
};

/** Whether no picture fits on this line now: then it is spared all else that can be spared. */
export const hasNoRoom = (trial: Trial | undefined): boolean => trial !== undefined && trial.wellSince === null;

/** Whether a line has failed a trial and not carried pictures since for long enough: none is forced onto it when its connection is built anew. */
export const isKnownNarrow = (trial: Trial | undefined): boolean => trial !== undefined && trial.wait > FIRST_WAIT_MS;
