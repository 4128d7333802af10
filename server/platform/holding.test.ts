// Planted and seen to fail: closed from the first to the last; opened anew at each use.
import { expect, test } from 'vitest';
import { holding, openHoldings } from './holding.ts';

const said: string[] = [];
const kept = (name: string) =>
  holding({
    open: () => {
      said.push(`${name} opens`);
      return { name };
    },
    close: (it) => void said.push(`${it.name} closes`),
  });

test('what features hold is opened once for each server, is the same to all who ask, and goes from the last to the first', async () => {
  const [one, other, nobodys] = [kept('one'), kept('other'), kept('nobodys')];
  const { held, close } = openHoldings([one, other], {} as never);
  expect(held(one)).toBe(held(one));
  expect(openHoldings([one], {} as never).held(one)).not.toBe(held(one));
  expect(() => held(nobodys)).toThrow('no feature');
  await close();
  expect(said).toEqual(['one opens', 'other opens', 'one opens', 'other closes', 'one closes']);
});
