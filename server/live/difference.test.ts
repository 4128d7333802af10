import fc from 'fast-check';
import { applyPatch } from 'rfc6902';
import { expect, it } from 'vitest';
import { difference } from './difference.ts';

const apply = (before: unknown, after: unknown) => {
  const held = { view: structuredClone(before) };
  const problems = applyPatch(held, JSON.parse(JSON.stringify(difference(before, after)))).filter((problem) => problem !== null);
  return { problems, view: held.view };
};

// Whoever applies a patch refuses to touch prototypes; no view has such a key.
const small = fc.jsonValue({ maxDepth: 3 }).filter((value) => !JSON.stringify(value).includes('__proto__'));
const shifted = fc.tuple(fc.array(small), fc.array(small, { minLength: 1 }), fc.array(small)).map(
  ([old, kept, grown]) =>
    [
      [...old, ...kept],
      [...kept, ...grown],
    ] as const,
);
const list = fc.array(fc.record({ id: fc.nat(6), text: fc.constantFrom('a', 'b/c', 'd~e') }), { maxLength: 8 });

it('always leads from one view to the other', () => {
  fc.assert(
    fc.property(fc.oneof(fc.tuple(small, small), shifted, fc.tuple(list, list), fc.tuple(fc.record({ list }), fc.record({ list }))), ([before, after]) => {
      const plain = JSON.parse(JSON.stringify([before, after])) as [unknown, unknown];
      expect(apply(...plain)).toEqual({ problems: [], view: plain[1] });
    }),
    { numRuns: 1000 },
  );
});

it('is nothing where nothing changed, also between copies', () => {
  fc.assert(fc.property(small, (view) => void expect(difference(view, structuredClone(view))).toEqual([])));
});

it('is one operation for one message more in a long chat, one hand less, one word changed', () => {
  const messages = Array.from({ length: 2_000 }, (_, i) => ({ id: i, text: `message ${i}` }));
  const more = { messages: [...messages, { id: 2_000, text: 'one more' }] };
  expect(difference({ messages }, more)).toEqual([{ op: 'add', path: '/view/messages/2000', value: { id: 2_000, text: 'one more' } }]);
  expect(difference({ messages }, { messages: messages.toSpliced(700, 1) })).toEqual([{ op: 'remove', path: '/view/messages/700' }]);
  expect(difference({ messages }, { messages: messages.with(5, { id: 5, text: 'mended' }) })).toEqual([
    { op: 'replace', path: '/view/messages/5/text', value: 'mended' },
  ]);
  expect(difference({ messages }, { messages: more.messages.slice(1) })).toEqual([
    { op: 'remove', path: '/view/messages/0' },
    { op: 'add', path: '/view/messages/1999', value: { id: 2_000, text: 'one more' } },
  ]);
});
