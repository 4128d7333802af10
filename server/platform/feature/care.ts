import type { Db } from '#server/platform/db/open.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';

export type Table = Prisma.ModelName;
/** What is done once the rest is on disk. */
export type After = (db: Db) => Promise<unknown>;

/** What becomes of a table when somebody asks for all that is theirs, or has it deleted. */
export interface Care {
  /** What it holds, in plain words. */
  called: string;
  /** A person's rows for their own copy, with plain names and in them only what is theirs to read; a sentence: why there are none. */
  exports: ((db: Db, person: string) => Promise<readonly object[]>) | string;
  /** Deletes a person's rows, or what in them says who they are; gives what is to be done afterwards, if anything. A sentence: why they stay. */
  erases: ((tx: Prisma.TransactionClient, person: string) => Promise<After | void>) | string;
}

export type Cares = Partial<Record<Table, Care>>;

/** Of a table in which there is nothing of a person. */
export const ofNobody = (called: string, why: string): Care => ({ called, exports: why, erases: why });

export const RECORD = 'It is part of the record of care, which the clinic must keep as long as the law asks.';
