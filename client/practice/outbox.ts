// Days that were tapped and that the server does not have yet: kept in this browser, sent as soon as it can be reached. Gone when they arrived. Sealed for their owner (client/device).
import type { PracticeDay } from '#shared/practice/practice.ts';
import { practice } from '#shared/learning/practice/api.ts';
import { ask } from '../base/http/ask.ts';
import { prospectOfProblem } from '../http/api.ts';
import { deviceStore } from '../device/deviceStore.ts';
import type { WaitingDay } from './waiting.ts';

const days = deviceStore<WaitingDay>('days');
const AGAIN_MS = 3_000;

const keyOf = ({ practice, day }: WaitingDay) => `${practice}/${day.day}`;

const waiting = new Map<string, WaitingDay>();
/** Those that this browser did not keep: they are on this page alone. */
const onPageAlone = new Set<string>();
/** For the page: a new one at each change. */
let snapshot: readonly WaitingDay[] = [];
const listeners = new Set<() => void>();
let loaded: Promise<void> | null = null;
let sending: Promise<void> | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** They were tried to be sent, and could not be. */
let isStuck = false;

function tell() {
  snapshot = [...waiting.values()];
  listeners.forEach((listener) => listener());
}

async function load(): Promise<void> {
  for (const { key, value } of await days.all()) if (!waiting.has(key)) waiting.set(key, value);
  tell();
}

/** Whether all that waits would still be there after a reload. */
export const areDaysKept = (): boolean => onPageAlone.size === 0;

/** What waits now. */
export const waitingDays = (): readonly WaitingDay[] => snapshot;

/** Whether what waits could not be sent the last time. */
export const areDaysStuck = (): boolean => isStuck;

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  loaded ??= load();
  return () => listeners.delete(listener);
}

/** Keeps a tapped day and sends it. */
export async function logDay(practice: string, day: PracticeDay): Promise<void> {
  const one = { practice, day };
  waiting.set(keyOf(one), one);
  tell();
  if (await days.put(keyOf(one), one)) onPageAlone.delete(keyOf(one));
  else onPageAlone.add(keyOf(one));
  tell();
  await sendDays();
}

const afterSent = new Set<() => void>();
/** Calls back when days have arrived at the server. */
export function onSent(listener: () => void): () => void {
  afterSent.add(listener);
  return () => afterSent.delete(listener);
}

/** Sends what waits, the older first. Resolves when the server has it or could not be reached. */
export function sendDays(): Promise<void> {
  return (sending ??= sendAll().finally(() => (sending = null)));
}

async function sendAll(): Promise<void> {
  clearTimeout(timer);
  await (loaded ??= load());
  let hasArrived = false;
  isStuck = false;
  for (const [key, one] of waiting) {
    try {
      await ask(practice.log, { params: { id: one.practice }, body: one.day });
      hasArrived = true;
    } catch (error) {
      // Not reached, or it stumbles: later. Any other answer is its last word, such as a practice that was taken off meanwhile.
      if (prospectOfProblem(error) !== 'final') {
        isStuck = true;
        timer = setTimeout(() => void sendDays(), AGAIN_MS);
        break;
      }
    }
    // Tapped again while it was on its way: the newer one waits on.
    if (waiting.get(key) === one) {
      waiting.delete(key);
      onPageAlone.delete(key);
      await days.forget([key]);
    }
  }
  if (hasArrived) afterSent.forEach((listener) => listener());
  tell();
}
