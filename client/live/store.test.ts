import fc from 'fast-check';
import { createPatch } from 'rfc6902';
import { describe, expect, test } from 'vitest';
import { createViewStore } from './store.ts';

/** The sending side, as small as it can be: the difference to what was sent before. */
function sender() {
  let version = 0;
  let held: Record<string, unknown> = {};
  return {
    forget: () => void ((version = 0), (held = {})),
    patch(tool: string, view: unknown) {
      const changes = createPatch({ view: held[tool] ?? null }, { view });
      held[tool] = view;
      version += 1;
      return { tool, version, changes };
    },
  };
}

const person = fc.record({ id: fc.string(), isConnected: fc.boolean() });
const view = fc.oneof(fc.constant(null), fc.record({ people: fc.array(person), note: fc.string() }));

describe('the views of a session', () => {
  test('hold what was sent, whatever was sent', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('chat', 'hands'), view)), (sent) => {
        const [server, store] = [sender(), createViewStore()];
        const last: Record<string, unknown> = {};
        for (const [tool, next] of sent) {
          expect(store.apply(server.patch(tool, next))).toBe('applied');
          last[tool] = next;
        }
        for (const tool of Object.keys(last)) expect(store.view(tool)).toEqual(last[tool]);
      }),
    );
  });

  test('a missed patch is noticed, and the first views mend it', () => {
    const [server, store] = [sender(), createViewStore()];
    store.apply(server.patch('hands', { queue: [] }));
    server.patch('hands', { queue: ['ana'] });
    expect(store.apply(server.patch('hands', { queue: ['ana', 'ben'] }))).toBe('gap');
    expect(store.view('hands')).toEqual({ queue: [] });
    server.forget();
    store.begin();
    expect(store.apply(server.patch('hands', { queue: ['ana', 'ben'] }))).toBe('applied');
    store.settle();
    expect(store.view('hands')).toEqual({ queue: ['ana', 'ben'] });
  });

  test('keep showing the old until a new connection sent its first views; what is not sent again is gone', () => {
    const [server, store] = [sender(), createViewStore()];
    store.apply(server.patch('hands', { queue: [1] }));
    store.apply(server.patch('chat', { messages: [] }));
    const seen: unknown[] = [];
    store.subscribe('hands', () => seen.push(store.view('hands')));
    server.forget();
    store.begin();
    store.apply(server.patch('hands', { queue: [1, 2] }));
    expect(store.view('hands')).toEqual({ queue: [1] });
    expect(store.view('chat')).toEqual({ messages: [] });
    store.settle();
    expect(seen).toEqual([{ queue: [1, 2] }]);
    expect(store.view('chat')).toBeNull();
  });

  test('stay the same object until they change, and tell only those who watch that tool', () => {
    const [server, store] = [sender(), createViewStore()];
    store.apply(server.patch('hands', { queue: [1] }));
    const before = store.view('hands');
    let told = 0;
    store.subscribe('hands', () => (told += 1));
    store.apply(server.patch('chat', { messages: ['hello'] }));
    expect(store.view('hands')).toBe(before);
    expect(told).toBe(0);
  });
});
