import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMender, type Mender } from './mender.ts';
import type { Transports } from './transports.ts';

type State = 'connecting' | 'connected' | 'disconnected' | 'failed';

let state: State;
let isReachable: boolean;
let restarts: boolean[];
let joins: number;
let mayBeRelayed: boolean;
let page: EventTarget;
let mender: Mender;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  page = new EventTarget();
  vi.stubGlobal('window', page);
  [state, isReachable, restarts, joins] = ['connected', true, [], 0];
  mayBeRelayed = false;
  const transports = {
    get mayBeRelayed() {
      return mayBeRelayed;
    },
    isConnected: () => state === 'connected',
    is: (asked: string) => state === asked,
    restartIce: async (isForced: boolean) => void restarts.push(isForced),
  } as unknown as Transports;
  mender = createMender({ transports: () => transports, isReachable: () => isReachable, joinAnew: () => (joins += 1) });
});
afterEach(() => {
  mender.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const become = (next: State) => {
  state = next;
  mender.look();
};

describe('mending', () => {
  it('lets a short falter pass', async () => {
    become('disconnected');
    await vi.advanceTimersByTimeAsync(800);
    become('connected');
    await vi.advanceTimersByTimeAsync(60_000);
    expect([restarts, joins]).toEqual([[], 0]);
  });
  it('restarts what stays away, at once when it failed, and builds anew when that does not help', async () => {
    become('disconnected');
    await vi.advanceTimersByTimeAsync(3_000);
    expect([restarts, joins]).toEqual([[false], 0]);
    become('failed');
    await vi.advanceTimersByTimeAsync(1);
    expect([restarts, joins]).toEqual([[false], 1]);
  });
  it('renews what a TURN server wants to know before it ends, and only where there is one', async () => {
    await vi.advanceTimersByTimeAsync(110 * 60_000);
    expect(restarts).toEqual([]);
    mayBeRelayed = true;
    await vi.advanceTimersByTimeAsync(110 * 60_000);
    expect(restarts.length).toBeGreaterThanOrEqual(2);
  });
  it('forgets old troubles once connected', async () => {
    become('failed');
    await vi.advanceTimersByTimeAsync(1);
    become('connected');
    await vi.advanceTimersByTimeAsync(60_000);
    become('failed');
    await vi.advanceTimersByTimeAsync(1);
    expect([restarts, joins]).toEqual([[false, false], 0]);
  });
  it('waits while nobody can be asked, and looks again when told to', async () => {
    isReachable = false;
    become('failed');
    await vi.advanceTimersByTimeAsync(60_000);
    expect([restarts, joins]).toEqual([[], 0]);
    isReachable = true;
    mender.look();
    await vi.advanceTimersByTimeAsync(1);
    expect(restarts).toEqual([false]);
  });
  it('looks for a new way when the network changes, once for a flurry of changes', async () => {
    for (let change = 0; change < 4; change += 1) page.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(restarts).toEqual([true]);
  });
});
