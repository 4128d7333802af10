import { prospectOf } from '#shared/base/passing.ts';
import type { Answer, Order } from '#shared/live/protocol.ts';
import { isRefusal, type Refusal } from '#shared/live/refusals.ts';
import { pauseBefore } from '../base/http/again.ts';

/** What passes by itself (a disk that was full, too much at once) is asked for again so often; then whoever pressed reads why. */
const TRIES_MAX = 2;

export interface Orders {
  /** Sends an order now or as soon as there is a connection, and again after each loss until it is answered: done once, whatever happens. */
  give: (order: Omit<Order, 'id'>) => Promise<Answer>;
  /** The connection is up: what has no answer yet goes out (again), in the order it was given. */
  resend: () => void;
  /** There will be no answer any more: each open order is answered with this refusal. */
  refuseAll: (refusal: Refusal) => void;
}

/** Keeps orders until they are answered. `transmit` returns false where nothing can be sent now. */
export function createOrders(transmit: (order: Order, answer: (answer: Answer) => void) => boolean, newId: () => string = () => crypto.randomUUID()): Orders {
  const open = new Map<string, { order: Order; answered: (answer: Answer) => void }>();

  const answer = (id: string, answer: Answer) => {
    open.get(id)?.answered(answer);
    open.delete(id);
  };
  const send = (order: Order, tries = 0) =>
    transmit(order, (given) => {
      if (tries === TRIES_MAX || !isRefusal(given) || prospectOf({ refused: given.refused }) !== 'passes') return answer(order.id, given);
      setTimeout(() => open.has(order.id) && send(order, tries + 1), pauseBefore(tries + 1));
    });

  return {
    give: ({ tool, command, input }) =>
      new Promise((answered) => {
        const order: Order = { id: newId(), tool, command, input };
        open.set(order.id, { order, answered });
        send(order);
      }),
    resend: () => [...open.values()].forEach(({ order }) => send(order)),
    refuseAll: (refusal) => [...open.keys()].forEach((id) => answer(id, refusal)),
  };
}
