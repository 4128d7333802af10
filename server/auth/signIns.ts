import type { Db } from '#server/db/open.ts';

/** For so long nobody is asked again who proved themself. */
export const FRESH_MS = 10 * 60_000;

/** A sign-in was opened, or its person proved once more that it is them. `of`: its id or its token. */
export async function noteFactor(db: Db, of: { id: string } | { token: string }, now: Date): Promise<void> {
  await db.prisma.authSession.updateMany({ where: of, data: { factorAt: now } });
}

/** Whether somebody proved it within the last minutes. */
export async function isFresh(db: Db, id: string, now: Date): Promise<boolean> {
  return (await db.prisma.authSession.count({ where: { id, factorAt: { gt: new Date(now.getTime() - FRESH_MS) } } })) > 0;
}
