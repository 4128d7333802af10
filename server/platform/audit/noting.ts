import type { Prisma } from '#server/platform/db/generated/client.ts';

/** What answers tells the log, where the address does not say it. */
export interface Noting {
  /** Whose data the answer holds, by id, and of which sessions, where that decides who may. A list says so, also where it holds nobody's. */
  about(people: readonly string[], sessions?: readonly string[]): void;
  /** Writes the row of a change into its transaction. `people`, `sessions`: whose it is, where the address does not name it. */
  changeIn(tx: Prisma.TransactionClient, people?: readonly string[], sessions?: readonly string[]): Promise<void>;
  /** Nobody but the caller may know that something changed. */
  silently(): void;
}
