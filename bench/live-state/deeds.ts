import type { Order } from '../../shared/live/protocol.ts';

/** Something a member does, and how another member's browser knows that it has come. */
export interface Deed {
  tool: string;
  command: string;
  input: unknown;
  /** Whether somebody else was shown it: their view of `tool` now, and what just changed in it. */
  isShown(view: any, changes: readonly any[]): boolean;
}

export type Kind = 'microphone' | 'line' | 'hand';

/** What a member does for the n-th time (from 0): switch the microphone, write a line in the group chat, raise or lower a hand. */
export function deedOf(self: string, kind: Kind, n: number): Deed {
  if (kind === 'microphone') return microphone(self, n % 2 === 0);
  if (kind === 'hand') return hand(self, n % 2 === 0);
  return line(`${self} ${n}: I tried the walk, and it was all right.`);
}

/** The kind of a group's n-th deed: all kinds alike often, and each member in turn. Facilitators raise no hands. */
export function kindOf(turn: number, people: number, isFacilitator: boolean): Kind {
  const kind = (['microphone', 'line', 'hand'] as const)[(turn + Math.floor(turn / people)) % 3]!;
  return kind === 'hand' && isFacilitator ? 'line' : kind;
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
