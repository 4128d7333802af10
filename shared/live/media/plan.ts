import type { Source } from './source.ts';

/** Who may send what, and whom they hear: members of one group hear each other. A peer that is not in the plan sends and hears nothing. */
export interface PeerPlan {
  group: string;
  audio: boolean;
  video: boolean;
  screen: boolean;
  /** Is told who speaks in other groups too, though nothing of what is said there. */
  seesAllSpeakers?: true;
}

export type MediaPlan = Readonly<Record<string, PeerPlan>>;

/** What a peer is told of its own part of the plan. */
export interface Allowed {
  audio: boolean;
  video: boolean;
  screen: boolean;
  isInGroup: boolean;
}

/** What who is not in the plan is told. */
export const nothingAllowed: Allowed = { audio: false, video: false, screen: false, isInGroup: false };

/** Whether `listener` may receive what `speaker` sends: both are in the plan, in one group. Takes peer ids. */
export const mayHear = (plan: MediaPlan, listener: string, speaker: string): boolean =>
  listener !== speaker && partOf(plan, listener) !== null && partOf(plan, listener)?.group === partOf(plan, speaker)?.group;

/** Whether a peer may send this source now. */
export const maySend = (plan: MediaPlan, peer: string, source: Source): boolean => partOf(plan, peer)?.[source] ?? false;

/** One peer's part of the plan in the words it is told; everything `false` for who is not in it. */
export const allowedOf = (plan: MediaPlan, peer: string): Allowed => {
  const part = partOf(plan, peer);
  return part === null ? nothingAllowed : { audio: part.audio, video: part.video, screen: part.screen, isInGroup: true };
};

/** Whether this peer is told of speakers in other groups. */
export const seesAllSpeakers = (plan: MediaPlan, peer: string): boolean => partOf(plan, peer)?.seesAllSpeakers ?? false;

/** The group a peer is in, or null. */
export const groupOf = (plan: MediaPlan, peer: string): string | null => partOf(plan, peer)?.group ?? null;

// `Object.hasOwn`: a peer that calls itself `constructor` must not find one in the plan's prototype.
const partOf = (plan: MediaPlan, peer: string): PeerPlan | null => (Object.hasOwn(plan, peer) ? (plan[peer] ?? null) : null);
