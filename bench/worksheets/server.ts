import type * as Y from 'yjs';

/** Twelve people with one sheet open, at one of the two servers. */
export interface SheetServer {
  /** Their copies. */
  docs: readonly Y.Doc[];
  pid: number;
  /** Somebody opens the sheet with an empty copy, as a fresh page does, over a connection that is there; gives the copy and how long it took (ms). */
  load(): Promise<{ doc: Y.Doc; ms: number }>;
  /** The bytes that are kept of the sheet. */
  keptBytes(): Promise<number>;
  /** Ends the server and starts it again on what it kept; nobody has the sheet open then. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}
