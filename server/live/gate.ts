import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { faultSentence, newReference } from '#server/platform/http/fault.ts';
import type { Log } from '#server/platform/log.ts';
import type { Metrics } from '#server/platform/metrics.ts';
import { ORDER_BYTES_MAX, orderSchema, type Answer } from '#shared/live/protocol.ts';
import { isRefusal, refuse, tooLarge, tooMany } from '#shared/live/refusals.ts';
import type { Member } from '#shared/live/roster.ts';
import { badInput, toolNamed, toolNames, type ToolName } from '#shared/session/session.ts';
import type { LiveSession } from './liveSession.ts';

/** Who asks, in which session. */
interface Asker {
  live: LiveSession;
  member: Member;
  /** What the session's facilitators are called. */
  facilitators: readonly string[];
}

/** Where orders come in. Who sent them is known from the connection; nothing else about them is trusted. */
export interface Gate {
  /** Checks rate, size and shape, then asks the session. Never throws: a fault is logged and answered with its reference. */
  order(admission: Asker, raw: unknown): Promise<Answer>;
  /** Counts another question of this member; whether it is to be answered. */
  mayAsk(member: Member): Promise<boolean>;
  /** Counts what no page of ours sends: too much, too large, senseless. False once they send on and on all the same. */
  maySendOn(member: Member, points: number): Promise<boolean>;
}

// 20 a second in the long run, twice that at once.
const ORDERS = { points: 40, duration: 2 };
// No page of ours comes near it: who does is cut off, so that the server has peace, and may come back.
const TOO_MANY = { points: 200, duration: 10 };

/** The gate of one server. */
export function createGate({ metrics, log }: { metrics: Metrics; log: Log }): Gate {
  const limiter = new RateLimiterMemory(ORDERS);
  const tooManyLimiter = new RateLimiterMemory(TOO_MANY);

  async function answer({ live, member, facilitators }: Asker, raw: unknown): Promise<Answer> {
    if (!(await isWithin(limiter, member.id))) return tooMany;
    if (byteLength(raw) > ORDER_BYTES_MAX) return tooLarge;
    const parsed = orderSchema.safeParse(raw);
    if (!parsed.success) return badInput(parsed.error.issues[0]);
    const { id, tool, command, input } = parsed.data;
    return live.submit({ id, from: { actor: 'member', member, facilitators }, tool, command, input });
  }

  function fault(error: unknown): Answer {
    const ref = newReference();
    log.error({ ref, err: error }, 'live order fault');
    metrics.count('faults', { where: 'live' });
    return refuse('fault', faultSentence(ref));
  }

  return {
    mayAsk: (member) => isWithin(limiter, member.id),
    maySendOn: (member, points) => isWithin(tooManyLimiter, member.id, points),
    async order(admission, raw) {
      const start = performance.now();
      const outcome = await answer(admission, raw).catch(fault);
      const { tool, command } = labelsOf(raw);
      metrics.count('orders', { tool, command, outcome: isRefusal(outcome) ? 'refused' : 'done' });
      metrics.observe('orderSeconds', (performance.now() - start) / 1000, { tool });
      if (isRefusal(outcome)) metrics.count('refusals', { where: 'live', code: outcome.refused });
      return outcome;
    },
  };
}

/** Counts one try of `key`, or as much as it weighs; whether it is within the limit. */
export async function isWithin(limiter: RateLimiterMemory, key: string, points = 1): Promise<boolean> {
  try {
    await limiter.consume(key, points);
    return true;
  } catch (outcome) {
    if (outcome instanceof RateLimiterRes) return false;
    throw outcome;
  }
}

function byteLength(raw: unknown): number {
  try {
    return Buffer.byteLength(JSON.stringify(raw) ?? '');
  } catch {
    // Nested too deep to be written.
    return Infinity;
  }
}

// Only words of ours may become labels: what somebody made up counts as unknown.
function labelsOf(raw: unknown): { tool: string; command: string } {
  const { tool, command } = (raw ?? {}) as { tool?: unknown; command?: unknown };
  if (!toolNames.includes(tool as ToolName)) return { tool: 'unknown', command: 'unknown' };
  const isKnown = typeof command === 'string' && Object.hasOwn(toolNamed(tool as ToolName).commands, command);
  return { tool: tool as ToolName, command: isKnown ? command : 'unknown' };
}
