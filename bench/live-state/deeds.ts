import type { Order } from '../../shared/live/protocol.ts';

/** Something a member does, and how another member's browser knows that it has come. */
export interface Deed {
  tool: string;
  command: string;
  input: unknown;
  /** Whether somebody else was shown it: their view of `tool` now, and what just changed in it. */
  isShown(view: any, changes: readonly any[]): boolean;
}

/** What a member does as their n-th deed: a switched microphone, a line in the group chat, a hand up or down. */
export function deedOf(self: string, isFacilitator: boolean, n: number): Deed {
  const turn = Math.floor(n / 3);
  if (n % 3 === 0) return microphone(self, turn % 2 === 0);
  if (n % 3 === 1 || isFacilitator) return line(`${self} ${n}: I tried the walk, and it was all right.`);
  return hand(self, turn % 2 === 0);
}

const microphone = (self: string, mic: boolean): Deed => ({
  tool: 'presence',
  command: 'setDevices',
  input: { mic, camera: false },
  isShown: (view) => view?.people.find(({ id }: { id: string }) => id === self)?.mic === mic,
});

const line = (text: string): Deed => ({
  tool: 'chat',
  command: 'say',
  input: { text, to: 'everybody' },
  isShown: (_, changes) => changes.some(({ value }) => value?.text === text),
});

const hand = (self: string, isUp: boolean): Deed => ({
  tool: 'hands',
  command: isUp ? 'raise' : 'lower',
  input: isUp ? { wish: 'newTopic' } : {},
  isShown: (view) => view?.queue.some(({ member }: { member: string }) => member === self) === isUp,
});

export const orderOf = ({ tool, command, input }: Deed, id: string): Order => ({ id, tool, command, input });
