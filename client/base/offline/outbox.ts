import { prospectOfProblem } from '../http/api.ts';
import type { Data } from '#shared/people/data.ts';
import type { DeviceStore } from '../device/deviceStore.ts';
import { createSender, type Sender } from './sender.ts';

/** Something that waits, and the name under which it is sent: sent twice, it is done once. */
export interface Kept<T> {
  once: string;
  value: T;
}

export interface Outbox<T> extends Sender {
  /** Keeps it on this device and sends it. What waits under the same key already is replaced. */
  put(value: T): Promise<void>;
  /** What waits now: a new list at each change. */
  waiting(): readonly T[];
  /** Whether all that waits would still be there after a reload. */
  areKept(): boolean;
  subscribe(listener: () => void): () => void;
}

interface Parts<T> {
  /** Kinds of data that it changes. */
  changes: readonly Data[];
  store: DeviceStore<Kept<T>>;
  /** Of two under one key the newer counts. */
  keyOf: (value: T) => string;
  /** Throws what `ask` throws. */
  send: (value: T, once: string) => Promise<unknown>;
  /** What becomes of one that waits when another comes under its key, where that does not say all. */
  join?: (before: T, next: T) => T;
  /** A row of an earlier version. */
  read?: (row: unknown) => Kept<T>;
}

/** What somebody did that the server does not have yet: kept, sealed for them, sent the older first, and gone from here when it arrived or will never be taken. */
export function createOutbox<T>({ changes, store, keyOf, send, join = (_, next) => next, read = (row) => row as Kept<T> }: Parts<T>): Outbox<T> {
  const waiting = new Map<string, Kept<T>>();
  const onPageAlone = new Set<string>();
  const listeners = new Set<() => void>();
  let snapshot: readonly T[] = [];
  let loaded: Promise<void> | null = null;

  function tell() {
    snapshot = [...waiting.values()].map(({ value }) => value);
    listeners.forEach((listener) => listener());
  }
  async function load(): Promise<void> {
    for (const { key, value } of await store.all()) if (!waiting.has(key)) waiting.set(key, read(value));
    tell();
  }
  async function forget(key: string, sent: Kept<T>): Promise<void> {
    // Put again while it was on its way: the newer one waits on.
    if (waiting.get(key) !== sent) return;
    waiting.delete(key);
    onPageAlone.delete(key);
    await store.forget([key]);
  }
  const sender = createSender(
    changes,
    async (arrived) => {
      await (loaded ??= load());
      for (const [key, one] of [...waiting]) {
        try {
          await send(one.value, one.once);
          arrived();
        } catch (error) {
          if (prospectOfProblem(error) !== 'final') throw error;
        }
        await forget(key, one);
      }
      if (waiting.size > 0) sender.soon(0);
    },
    tell,
  );

  return {
    ...sender,
    async put(next) {
      const key = keyOf(next);
      const before = waiting.get(key);
      const one = { once: crypto.randomUUID(), value: before ? join(before.value, next) : next };
      waiting.set(key, one);
      tell();
      if (await store.put(key, one)) onPageAlone.delete(key);
      else onPageAlone.add(key);
      tell();
      await sender.send();
    },
    waiting: () => snapshot,
    areKept: () => onPageAlone.size === 0,
    subscribe(listener) {
      listeners.add(listener);
      loaded ??= load();
      return () => listeners.delete(listener);
    },
  };
}
