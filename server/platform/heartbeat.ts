import type { Db } from './db/open.ts';
import type { Log } from './log.ts';

const EVERY_MS = 1_000;

/**
 * Writes every second that the server runs, so that after a kill its attendance segments end, and the time of a turn stands still,
 * when it was last alive.
 * Gives what stops it, with a last beat.
 */
export function startHeartbeat({ beside: db }: Pick<Db, 'beside'>, log: Log): () => Promise<void> {
  const statement = db.driver.prepare('INSERT INTO ServerLife (id, aliveAt) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET aliveAt = excluded.aliveAt');
  const beat = () => db.write(() => void statement.run(Date.now())).catch((error: unknown) => log.error({ err: error }, 'heartbeat not written'));
  void beat();
  const timer = setInterval(() => void beat(), EVERY_MS);
  return async () => {
    clearInterval(timer);
    await beat();
  };
}
