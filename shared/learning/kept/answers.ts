// What its endpoints answer. Times are ISO 8601 in UTC; the browser shows them in its own zone.
import type { Template } from '../worksheets/template.ts';

/** What a group wrote together, that outlived its session. */
export interface KeptDocument {
  id: string;
  kind: 'board' | 'worksheet';
  title: string;
  session: { title: string; startsAt: string };
  /** A facilitator of it, once it is over. */
  mayDelete: boolean;
}

export interface KeptDocuments {
  kept: KeptDocument[];
}

export interface KeptText extends KeptDocument {
  /** What it is a sheet of, in the version it was made with; null for a board. */
  worksheet: Template | null;
  /** The whole document as Yjs encodes it, in base64. */
  update: string;
}
