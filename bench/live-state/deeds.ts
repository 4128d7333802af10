import type { Operation } from 'rfc6902';
import type { Order } from '../../shared/live/protocol.ts';
import type { AnyView, ToolName } from '../../shared/session/session.ts';

/** What a client knows of each tool. */
export type Views = { [T in ToolName]?: AnyView<T> | null };

/** Something a member does, and how another member's browser knows that it has come. */
export interface Deed {
  tool: ToolName;
  command: string;
  input: unknown;
  /** Whether somebody else was shown it: their views now, and what just changed in that of `tool`. */
  isShown(views: Views, changes: readonly Operation[]): boolean;
}

export type Kind = 'away' | 'line' | 'hand';

/** What a member does for the n-th time (from 0): step away or come back, write a line in the group chat, raise or lower a hand. */
export function deedOf(self: string, kind: Kind, n: number): Deed {
  if (kind === 'away') return away(self, n % 2 === 0);
  if (kind === 'hand') return hand(self, n % 2 === 0);
  return line(`${self} ${n}: I tried the walk, and it was all right.`);
}

/** The kind of a group's n-th deed: all kinds alike often, and each member in turn. Facilitators raise no hands. */
export function kindOf(turn: number, people: number, isFacilitator: boolean): Kind {
  const kind = (['away', 'line', 'hand'] as const)[(turn + Math.floor(turn / people)) % 3]!;
  return kind === 'hand' && isFacilitator ? 'line' : kind;
}

// Not a microphone: what others read of one is what arrives of its sound, and nobody here sends any.
const away = (self: string, isAway: boolean): Deed => ({
  tool: 'presence',
  command: isAway ? 'stepAway' : 'comeBack',
  input: {},
  isShown: ({ presence }) => presence?.people.find(({ id }) => id === self)?.isSteppedAway === isAway,
});

const line = (text: string): Deed => ({
  tool: 'chat',
  command: 'say',
  input: { text, to: 'everybody' },
  isShown: (_, changes) => changes.some((change) => change.op === 'add' && change.value?.text === text),
});

const hand = (self: string, isUp: boolean): Deed => ({
  tool: 'hands',
  command: isUp ? 'raise' : 'lower',
  input: isUp ? { wish: 'newTopic' } : {},
  isShown: ({ hands }) => hands?.queue.some(({ member }) => member === self) === isUp,
});

export const orderOf = ({ tool, command, input }: Deed, id: string): Order => ({ id, tool, command, input });
