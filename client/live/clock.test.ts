// Tried against these mutants, each caught: measurements that do not age; a slower one that contradicts the best is let go; a restart that
// keeps the best one.
import { describe, expect, test } from 'vitest';
import { createServerClock } from './clock.ts';

const AGED_MS = 150_000;

/** A device whose clock, and that of the server, are handed in; `ask` is one question with the way there and back. */
function device() {
  let local = 1_000_000;
  let server = 5_000_000;
  const clock = createServerClock(() => local);
  const pass = (ms: number) => {
    local += ms;
    server += ms;
  };
  return {
    clock,
    pass,
    /** The server goes on, the device's clock stands still. */
    sleep: (ms: number) => void (server += ms),
    drift: (ms: number) => void (local += ms),
    ask: (there: number, back: number) => {
      const asked = local;
      pass(there);
      const told = server;
      pass(back);
      clock.learn(asked, local, told);
    },
    wrongBy: () => Math.abs(clock.now() - server),
  };
}

describe("the server's clock as a device knows it", () => {
  test('the quickest answer counts: a slow one that says no more changes nothing', () => {
    const { clock, ask, wrongBy } = device();
    ask(20, 20);
    expect(wrongBy()).toBe(0);
    const before = clock.now();
    ask(900, 100);
    expect(clock.now() - before).toBe(1_000);
    expect(wrongBy()).toBe(0);
  });

  test('a short sleep on a line that got slower is noticed with the next answer', () => {
    const { ask, sleep, pass, wrongBy } = device();
    ask(20, 20);
    pass(10_000);
    sleep(9_000);
    expect(wrongBy()).toBe(9_000);
    ask(400, 500);
    expect(wrongBy()).toBeLessThanOrEqual(450);
  });

  test('a measurement ages: a clock that drifts is set right by a slower answer in the end', () => {
    const { ask, pass, drift, wrongBy } = device();
    ask(20, 20);
    pass(60_000);
    drift(200);
    ask(500, 500);
    expect(wrongBy()).toBe(200);
    pass(AGED_MS);
    ask(500, 500);
    expect(wrongBy()).toBe(0);
  });

  test('a page that is shown again begins anew: the first answer counts, however slow', () => {
    const { clock, ask, sleep, wrongBy } = device();
    ask(20, 20);
    sleep(300);
    clock.restart();
    ask(500, 500);
    expect(wrongBy()).toBe(0);
  });
});
