import type { MediaPlan } from '#shared/live/media/plan.ts';
import type { IceServer } from '#shared/live/media/protocol.ts';
import type { Engine } from './engine.ts';
import type { Log } from './log.ts';
import type { Peer } from './peer.ts';
import type { Trial } from './trial.ts';

/** What the parts of one media room share. */
export interface Room {
  plan: MediaPlan;
  peers: Map<string, Peer>;
  /** Whose line lately carried no picture, by peer: kept while they are gone and come back. */
  trials: Map<string, Trial>;
  /** Null between the death of a worker and the start on another. */
  engine: Engine | null;
  /** Which life of the room this is: grows with every engine. */
  life: number;
  /** One thing at a time: what a request builds is never built on a plan that changed halfway. */
  inTurn<T>(task: () => Promise<T>): Promise<T>;
  iceServers(): IceServer[];
  now(): number;
  /** Something that a peer sends began, paused, went on or ended. */
  sendingChanged(): void;
  log: Log;
}
