import { afterEach, beforeEach, expect, test, vi } from 'vitest';

type State = 'suspended' | 'running' | 'interrupted' | 'closed';

/** What WebKit does to a context, which no browser here does: it is interrupted by a call, and may never run again. */
class Interrupted extends EventTarget {
  static made: Interrupted[] = [];
  static isAllowed = false;
  state: State = 'suspended';
  isBroken = false;
  constructor() {
    super();
    Interrupted.made.push(this);
  }
  async resume() {
    if (Interrupted.isAllowed && !this.isBroken) this.become('running');
  }
  async close() {
    this.become('closed');
  }
  become(state: State) {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

let pages = 0;
let sound: typeof import('./sound.ts');
beforeEach(async () => {
  Interrupted.made = [];
  Interrupted.isAllowed = false;
  vi.stubGlobal('AudioContext', Interrupted);
  // One for a page: each test has its own.
  pages += 1;
  sound = (await import(/* @vite-ignore */ `./sound.ts?page=${pages}`)) as typeof sound;
  sound.readySound();
});
afterEach(() => vi.unstubAllGlobals());

const tap = async () => {
  Interrupted.isAllowed = true;
  window.dispatchEvent(new PointerEvent('pointerup'));
  Interrupted.isAllowed = false;
  await Promise.resolve();
};

test('a sound that comes without a tap is heard after any tap before it, and all share one context', async () => {
  const bell = vi.fn();
  await tap();
  sound.playNow(bell);
  sound.playNow(bell);
  expect(bell).toHaveBeenCalledTimes(2);
  expect(Interrupted.made).toHaveLength(1);
});

test('a bell that could not ring in time does not ring at the next tap', async () => {
  vi.useFakeTimers();
  const bell = vi.fn();
  sound.playNow(bell);
  vi.advanceTimersByTime(5_000);
  vi.useRealTimers();
  await tap();
  expect(Interrupted.made[0]!.state).toBe('running');
  expect(bell).not.toHaveBeenCalled();
});

test('interrupted by a call, it is woken at the return', async () => {
  await tap();
  const [context] = Interrupted.made;
  context!.become('interrupted');
  Interrupted.isAllowed = true;
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.poll(() => context!.state).toBe('running');
});

test('one that stays interrupted is renewed, with what sounded in it', async () => {
  await tap();
  const stop = vi.fn();
  const rain = vi.fn(() => stop);
  const end = sound.keepInSound(rain);
  const [first] = Interrupted.made;
  first!.isBroken = true;
  first!.become('interrupted');
  await tap();
  await expect.poll(() => Interrupted.made.length, { timeout: 5_000 }).toBe(2);
  expect(first!.state).toBe('closed');
  expect(rain.mock.calls).toEqual([[first], [Interrupted.made[1]]]);
  expect(stop).toHaveBeenCalledTimes(1);
  await tap();
  expect(Interrupted.made[1]!.state).toBe('running');
  end();
  expect(stop).toHaveBeenCalledTimes(2);
});
