import type { Data } from '#shared/people/data.ts';
import { prospectOfProblem } from '../http/api.ts';
import { pauseBefore } from '../http/again.ts';

/** Sends something that waits on this device. */
export interface Sender {
  /** Kinds of data that what it sends changes. */
  changes: readonly Data[];
  /** Sends now, or waits for what is being sent. Resolves when the server has it, refused it or could not be reached. */
  send(): Promise<void>;
  /** Sends after so long, if nothing is sent before; what is planned already stands. */
  soon(ms: number): void;
  /** Whether the last time it could not be sent, and is tried again. */
  isStuck(): boolean;
  /** Calls back when something has arrived at the server. */
  onSent(listener: () => void): () => void;
  stop(): void;
}

/**
 * `work` sends all that waits, says when something `arrived`, and throws what `ask` throws. One at a time. What was not reached, or stumbled,
 * is tried again in growing pauses; any other answer is its last word. `tried`: called after each try.
 */
export function createSender(changes: readonly Data[], work: (arrived: () => void) => Promise<unknown>, tried: () => void = () => {}): Sender {
  const afterSent = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | null = null;
  let failures = 0;
  let isStopped = false;

  const soon = (ms: number) => {
    if (isStopped) return;
    // Gone once it rang: where something is under way just then, what is written meanwhile plans anew.
    timer ??= setTimeout(() => {
      timer = undefined;
      void send();
    }, ms);
  };
  const disarm = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  async function run(): Promise<void> {
    disarm();
    let hasArrived = false;
    try {
      await work(() => (hasArrived = true));
      failures = 0;
    } catch (error) {
      failures = prospectOfProblem(error) === 'final' ? 0 : failures + 1;
      if (failures > 0) {
        disarm();
        soon(pauseBefore(failures));
      }
    }
    tried();
    if (hasArrived) afterSent.forEach((listener) => listener());
  }
  const send = (): Promise<void> => (sending ??= run().finally(() => (sending = null)));

  return {
    changes,
    send,
    soon,
    isStuck: () => failures > 0,
    onSent(listener) {
      afterSent.add(listener);
      return () => afterSent.delete(listener);
    },
    stop() {
      isStopped = true;
      disarm();
    },
  };
}
