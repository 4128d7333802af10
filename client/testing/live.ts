// A session around a part of the room: what the page asks of it is in `asked`, and a test says what is answered.
import type { Answer } from '#shared/live/protocol.ts';
import type { Live } from '../live/connection.ts';

/** A live session that somebody is in, with these views. */
export function testLive(views: Record<string, unknown> = {}, { session = 'one' } = {}) {
  const asked: unknown[][] = [];
  let answer: Answer = { done: true };
  const state = {
    phase: 'connected' as const,
    welcome: { session, self: 'me', kind: 'group' as const, title: 'Evening group', role: 'participant' as const, now: 0 },
    over: null,
    connection: 1,
  };
  const live = {
    state: () => state,
    subscribe: () => () => undefined,
    views: { view: (tool: string) => views[tool] ?? null, subscribe: () => () => undefined },
    send: (...order: unknown[]) => {
      asked.push(order);
      return Promise.resolve(answer);
    },
    serverNow: () => Date.now(),
    useHere: () => undefined,
    close: () => undefined,
  } as unknown as Live;
  return { live, asked, willAnswer: (next: Answer) => void (answer = next) };
}
