// What the live session and a browser say to each other. Both ends import this file.
import { z } from 'zod';
import type { Refusal } from './refusals.ts';

// Apart from the schemas, so that the browser takes the path without a parser.
export { SOCKET_PATH } from './socketPath.ts';

/** Presented when the socket opens, beside the sign-in cookie. */
export const handshakeSchema = z.strictObject({
  session: z.string().min(1).max(64),
  /** One for each page load: tells a reload from a second tab. */
  tab: z.string().min(1).max(64),
});
export type Handshake = z.infer<typeof handshakeSchema>;

/** A command on its way. `id` is chosen by the sender: sent again after a lost answer, it is done once. */
export const orderSchema = z.strictObject({
  id: z.string().min(8).max(64),
  tool: z.string().min(1).max(40),
  command: z.string().min(1).max(40),
  input: z.unknown(),
});
export type Order = z.infer<typeof orderSchema>;

export const ORDER_BYTES_MAX = 64 * 1024;

export type Answer = { done: true } | Refusal;

/** A change of what this viewer holds: RFC 6902 operations on `{ view }`. */
export interface Patch {
  tool: string;
  /** Counts what this viewer was sent, not what happened: a gap would tell of things they may not see. */
  version: number;
  changes: readonly unknown[];
}

/**
 * Sent first on each connection, and again before each start over (a `resync`, a connection that read too slowly):
 * whatever the viewer held is void, versions begin at 1. A change of audience needs none: views are taken back by patches.
 */
export interface Welcome {
  session: string;
  /** This viewer's own member id. */
  self: string;
  kind: 'group' | 'individual' | 'family';
  title: string;
  role: 'facilitator' | 'participant' | 'family' | 'captioner';
  /** The server's clock (ms since the epoch), for timers that all see alike. */
  now: number;
}

/** The connection is over for good; says where to go. */
export interface Gone extends Refusal {
  refused: 'sessionEnded' | 'openedElsewhere' | 'notThere' | 'signedOut' | 'flooded';
}

export interface ServerToClient {
  welcome: (welcome: Welcome) => void;
  patch: (patch: Patch) => void;
  /** All first views after a welcome are sent: a tool that had none among them does not exist for this viewer. */
  upToDate: () => void;
  gone: (gone: Gone) => void;
}

export interface ClientToServer {
  order: (order: Order, answer: (answer: Answer) => void) => void;
  /** A patch was missed: answered with `welcome` and first views. */
  resync: () => void;
  /** For the clock: answers with the server's time. */
  time: (answer: (now: number) => void) => void;
  /** Whether the page is out of sight: a line that drops then is a device that sleeps. */
  hidden: (isHidden: boolean) => void;
}
