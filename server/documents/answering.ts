import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { z } from 'zod';
import { DOCUMENT_BYTES_MAX } from '#shared/documents/protocol.ts';
import { notSaved, tooLarge, tooMany, type Refusal } from '#shared/live/refusals.ts';
import type { MemberId } from '#shared/live/roster.ts';
import { badInput } from '#shared/live/session.ts';

// By member. 40 messages a second for a while, or 4 MB in ten seconds: nobody types that.
const LIMIT = { points: 400, duration: 10 };
const BYTES_A_POINT = (4 * DOCUMENT_BYTES_MAX) / LIMIT.points;
/** What costs the server the reading of a whole document: happens to nobody twice in ten seconds. */
const CHARGE = LIMIT.points / 4;

/**
 * `handler` makes handlers of messages that check rate, size and shape first; a handler answers where an answer is wanted, and never
 * throws. `charge` takes a quarter of what a member may send from them, for a message that cost the server far more than others.
 */
export function createAnswering(onFault: (error: unknown) => void) {
  const limiter = new RateLimiterMemory(LIMIT);
  const spent = new Set<MemberId>();
  /** Whose last message was not counted yet: a flood comes in one turn of the event loop. */
  const uncounted = new Set<MemberId>();

  /** Whether that was within what they may send. */
  const count = (member: MemberId, points: number): Promise<boolean> =>
    limiter.consume(member, points).then(
      () => {
        spent.delete(member);
        return true;
      },
      () => {
        spent.add(member);
        return false;
      },
    );

  async function countLater(member: MemberId, points: number) {
    uncounted.add(member);
    await count(member, points);
    uncounted.delete(member);
  }

  /** A lone letter does not wait until it is counted; one of many, and one of who sent too much before, does. */
  async function answer<Schema extends z.ZodType, Answer>(
    member: MemberId,
    schema: Schema,
    raw: unknown,
    run: (input: z.output<Schema>) => Answer | Promise<Answer>,
  ): Promise<Answer | Refusal> {
    const points = 1 + Math.floor(lengthOf(raw) / BYTES_A_POINT);
    const isCounted = spent.has(member) || uncounted.has(member);
    if (isCounted && !(await count(member, points))) return tooMany;
    try {
      const parsed = schema.safeParse(raw);
      if (parsed.success) return run(parsed.data);
      return lengthOf(raw) > DOCUMENT_BYTES_MAX ? tooLarge : badInput(parsed.error.issues[0]);
    } finally {
      if (!isCounted) void countLater(member, points);
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

  return { handler, charge: (member: MemberId) => void countLater(member, CHARGE) };
}

/** The bytes of all changes in a message of any shape. */
function lengthOf(raw: unknown): number {
  const { update, brought } = (raw ?? {}) as { update?: unknown; brought?: unknown };
  const changes = [update, ...(Array.isArray(brought) ? brought.map((one: { update?: unknown } | null) => one?.update) : [])];
  return changes.reduce<number>((sum, change) => sum + bytesOf(change), 0);
}

const bytesOf = (change: unknown): number => (typeof change === 'string' ? (change.length / 4) * 3 : change instanceof Uint8Array ? change.length : 0);
