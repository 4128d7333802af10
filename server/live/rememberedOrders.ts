import { createHash } from 'node:crypto';
import type { Connection } from '#server/platform/db/open.ts';

const REMEMBERED = 64;
const SESSIONS_IN_MEMORY = 500;

/**
 * The last orders of a session that left no event, because their tool keeps its latest state alone: sent again after a kill, they are known. On disk they are
 * digests in the order of the alphabet, so that they tell nobody who answered an anonymous poll before whom.
 */
export function rememberedOrders(driver: Connection['driver']) {
  const read = driver.prepare("SELECT state FROM LiveLatest WHERE sessionId = ? AND tool = 'orders'");
  const write = driver.prepare("INSERT INTO LiveLatest (sessionId, tool, state) VALUES (?, 'orders', ?) ON CONFLICT DO UPDATE SET state = excluded.state");
  const known = new Map<string, readonly string[]>();

  function of(session: string): readonly string[] {
    const held = known.get(session) ?? load(session);
    known.set(session, held);
    if (known.size > SESSIONS_IN_MEMORY) known.delete(known.keys().next().value!);
    return held;
  }

  function load(session: string): string[] {
    const row = read.get(session) as { state: string } | undefined;
    return row ? (JSON.parse(row.state) as string[]) : [];
  }

  const withMore = (session: string, orders: readonly string[]) => [...of(session), ...orders.map(digestOf)].slice(-REMEMBERED);

  return {
    knows(session: string, order: string): boolean {
      const held = of(session);
      // Most sessions never use such a tool.
      return held.length > 0 && held.includes(digestOf(order));
    },
    /** Inside the transaction of what they did. */
    write: (session: string, orders: readonly string[]): void => void write.run(session, JSON.stringify(withMore(session, orders).sort())),
    /** Once that is on disk. */
    written: (session: string, orders: readonly string[]): void => void known.set(session, withMore(session, orders)),
  };
}

const digestOf = (order: string): string => createHash('sha256').update(order).digest('base64url').slice(0, 16);
