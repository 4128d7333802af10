import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { z } from 'zod';
import { DOCUMENT_BYTES_MAX } from '#shared/live/documents/protocol.ts';
import { notSaved, tooLarge, tooMany, type Refusal } from '#shared/live/refusals.ts';
import type { MemberId } from '#shared/live/roster.ts';
import { badInput } from '#shared/session/session.ts';

// By member. 40 messages a second for a while, or 4 MB in ten seconds: nobody types that.
const LIMIT = { points: 400, duration: 10 };
const BYTES_A_POINT = (4 * DOCUMENT_BYTES_MAX) / LIMIT.points;
/** What costs the server the reading of a whole document: happens to nobody twice in ten seconds. */
const CHARGE = LIMIT.points / 4;
/** So little is counted together with what comes later: to count takes as long as all else that is looked at in a letter. */
const UNCOUNTED_MAX = 8;

/**
 * `handler` makes handlers of messages that check rate, size and shape first; a handler answers where an answer is wanted, and never
 * throws. `charge` takes a quarter of what a member may send from them, for a message that cost the server far more than others. `onTooMuch`
 * hears of each message that was more than its member may send.
 */
export function createAnswering(onFault: (error: unknown) => void, onTooMuch: (member: MemberId) => void) {
  const limiter = new RateLimiterMemory(LIMIT);
  const spent = new Set<MemberId>();
  const counting = new Set<MemberId>();
  /** What each sent since they were last counted. */
  const uncounted = new Map<MemberId, number>();

  /** Counts these points, and what was not counted before; gives whether that was within what they may send. */
  async function count(member: MemberId, points: number): Promise<boolean> {
    const sum = points + (uncounted.get(member) ?? 0);
    uncounted.delete(member);
    counting.add(member);
    const isWithin = await limiter.consume(member, sum).then(
      () => true,
      () => false,
    );
    counting.delete(member);
    if (isWithin) spent.delete(member);
    else spent.add(member);
    if (!isWithin) onTooMuch(member);
    return isWithin;
  }

  async function countSometime(member: MemberId, points: number) {
    const sum = points + (uncounted.get(member) ?? 0);
    if (sum > UNCOUNTED_MAX) await count(member, points);
    else uncounted.set(member, sum);
  }

  /** A few letters are not counted before they are taken; what comes while somebody is counted, and from who sent too much before, is. */
  async function answer<Schema extends z.ZodType, Answer>(
    member: MemberId,
    schema: Schema,
    raw: unknown,
    run: (input: z.output<Schema>) => Answer | Promise<Answer>,
  ): Promise<Answer | Refusal> {
    const points = 1 + Math.floor(lengthOf(raw) / BYTES_A_POINT);
    const isFirstCounted = spent.has(member) || counting.has(member);
    if (isFirstCounted && !(await count(member, points))) return tooMany;
    try {
      const parsed = schema.safeParse(raw);
      if (parsed.success) return run(parsed.data);
      return lengthOf(raw) > DOCUMENT_BYTES_MAX ? tooLarge : badInput(parsed.error.issues[0]);
    } finally {
      if (!isFirstCounted) void countSometime(member, points);
    }
  }

  const handler =
    <Schema extends z.ZodType, Answer>(member: MemberId, schema: Schema, run: (input: z.output<Schema>) => Answer | Promise<Answer>) =>
    async (raw: unknown, reply: unknown): Promise<void> => {
      const outcome = await answer(member, schema, raw, run).catch((error: unknown) => {
        onFault(error);
        return notSaved;
      });
      if (typeof reply === 'function') reply(outcome);
    };

  return { handler, charge: (member: MemberId) => void count(member, CHARGE) };
}

/** The bytes of all changes in a message of any shape. */
function lengthOf(raw: unknown): number {
  const { update, brought } = (raw ?? {}) as { update?: unknown; brought?: unknown };
  const changes = [update, ...(Array.isArray(brought) ? brought.map((one: { update?: unknown } | null) => one?.update) : [])];
  return changes.reduce<number>((sum, change) => sum + bytesOf(change), 0);
}

const bytesOf = (change: unknown): number => (typeof change === 'string' ? (change.length / 4) * 3 : change instanceof Uint8Array ? change.length : 0);
