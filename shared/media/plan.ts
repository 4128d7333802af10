/** Who may send what, and whom they hear: members of one group hear each other. A peer that is not in the plan sends and hears nothing. */
export interface PeerPlan {
  group: string;
  audio: boolean;
  video: boolean;
  screen: boolean;
}

export type MediaPlan = Readonly<Record<string, PeerPlan>>;
