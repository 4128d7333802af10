/** low, off: the receiver's network carries a smaller picture, or none. absent: its sender sends nothing. */
export type Quality = 'good' | 'low' | 'off' | 'absent';

/** What is seen of one picture on its way to one receiver. */
export interface Sight {
  /** The layer the tile asks for. */
  wanted: number;
  /** The layer that is sent now; null: none. */
  current: number | null;
  /** The highest layer its sender sends now; null: none. */
  offered: number | null;
  /** mediasoup's score of this stream at its receiver, 0 (all lost) to 10. */
  score: number;
}

export interface Judgement {
  quality: Quality;
  /** What the last sights say, and since when (ms). */
  leaning: Quality;
  leaningSince: number;
}

const WORSE_AFTER_MS = 3_000;
const BETTER_AFTER_MS = 6_000;
const LOSSY_SCORE = 5;
const SEES_WELL = 1;
const order: readonly Quality[] = ['good', 'low', 'off', 'absent'];

export const fresh = (now: number): Judgement => ({ quality: 'good', leaning: 'good', leaningSince: now });

/** Takes the judgement so far, what is seen now and the time (ms); gives the next one. It turns only when what is seen lasts, so that a notice does not flicker. */
export const judge = (was: Judgement, sight: Sight, now: number): Judgement => {
  const leaning = leaningOf(sight);
  const leaningSince = leaning === was.leaning ? was.leaningSince : now;
  const isWorse = order.indexOf(leaning) > order.indexOf(was.quality);
  const lasts = now - leaningSince >= (isWorse ? WORSE_AFTER_MS : BETTER_AFTER_MS);
  return { quality: lasts ? leaning : was.quality, leaning, leaningSince };
};

const leaningOf = ({ wanted, current, offered, score }: Sight): Quality => {
  if (offered === null) return 'absent';
  if (current === null) return 'off';
  // A sender that sends only its small layer to everybody is not this receiver's network, and who gets the middle one sees well.
  return current < Math.min(wanted, offered, SEES_WELL) || score < LOSSY_SCORE ? 'low' : 'good';
};
