import type { Db } from '#server/platform/db/open.ts';

/** Forgets the live journal of a session that is over, but for the chat where its program keeps that. */
export function overRows(driver: Db['driver']): (session: string) => void {
  const keepsChat = driver.prepare('SELECT keepsChat FROM Program JOIN Session ON Session.programId = Program.id WHERE Session.id = ?');
  const forgetAll = driver.prepare('DELETE FROM LiveEvent WHERE sessionId = ?');
  const forgetAllButChat = driver.prepare("DELETE FROM LiveEvent WHERE sessionId = ? AND tool <> 'chat'");
  const forgetSnapshot = driver.prepare('DELETE FROM LiveSnapshot WHERE sessionId = ?');
  const forgetLatest = driver.prepare('DELETE FROM LiveLatest WHERE sessionId = ?');
  return (session) => {
    const program = keepsChat.get(session) as { keepsChat: number } | undefined;
    (program?.keepsChat ? forgetAllButChat : forgetAll).run(session);
    forgetSnapshot.run(session);
    forgetLatest.run(session);
  };
}
