// What its endpoints answer. Times are ISO 8601 in UTC; the browser shows them in its own zone.
import type { Template, WorksheetKind } from './template.ts';
import type { Visibility } from './visibility.ts';

export interface WorksheetSummary {
  id: string;
  version: number;
  title: string;
  about: string;
  kind: WorksheetKind;
  /** The clinic's own, that its facilitators may change. */
  isOwn: boolean;
}

export interface WorksheetList {
  /** Each whole, so that one can be begun later without a connection. */
  worksheets: (WorksheetSummary & { template: Template })[];
}

export interface WorksheetToRead {
  template: Template;
  isOwn: boolean;
}

export interface SheetSummary {
  id: string;
  /** The id of the worksheet it was made of. */
  worksheet: string;
  title: string;
  visibility: Visibility;
  /** How many of its questions were answered. */
  answered: number;
  total: number;
  createdAt: string;
  changedAt: string;
  doneAt: string | null;
}

export interface SheetList {
  /** What changed last comes first. */
  sheets: SheetSummary[];
  /** How much of what somebody's worksheets may be is used, in whole percent. */
  percentFull: number;
}

/** What a participant lets their facilitators read. */
export interface SharedSheetList {
  sheets: (SheetSummary & { owner: string })[];
}

export interface SheetToRead {
  sheet: Omit<SheetSummary, 'answered' | 'total'>;
  template: Template;
  isMine: boolean;
  /** First name and so on of whose it is; null for the owner. */
  owner: string | null;
  /** The whole document. */
  update: string;
  /** Bytes, of `sizeMax`. */
  size: number;
  sizeMax: number;
  /** When a damaged document was taken back to what could be read. Told to the owner only. */
  recoveredAt: string | null;
}

export interface SheetSaved {
  done: true;
  /** What the server has and the sender did not. */
  update: string;
  size: number;
  changedAt: string;
}

export interface SheetMade {
  id: string;
}
