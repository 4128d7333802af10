import type { MemberId, Place, Role } from '../../live/roster.ts';
import type { Viewer } from '../../live/tool.ts';
import type { Chat, Message, Recipient } from './state.ts';

export interface MessageView {
  id: string;
  from: MemberId;
  name: string;
  role: Role;
  to: Recipient;
  place: Place;
  text: string;
  at: number;
}

export interface ChatView {
  isGroupOpen: boolean;
  /** Oldest first. */
  messages: readonly MessageView[];
}

// A message never changes, so who reads it and how it is shown is worked out once: the difference to what somebody holds
// passes over what is the same object, and a long chat costs a new line little.
interface Shown {
  view: MessageView;
  readers: ReadonlySet<MemberId>;
}
const known = new WeakMap<Message, Shown>();

function shownOf(message: Message): Shown {
  const before = known.get(message);
  if (before) return before;
  const { id, from, name, role, to, place, text, at, readers } = message;
  const shown = { view: { id, from, name, role, to, place, text, at }, readers: new Set([from, ...readers]) };
  known.set(message, shown);
  return shown;
}

function messagesFor({ isGroupOpen, messages }: Chat, { id, audience }: Viewer): ChatView {
  const readable = messages.map(shownOf).filter(({ readers }) => audience === 'facilitator' || readers.has(id));
  return { isGroupOpen, messages: readable.map(({ view }) => view) };
}

export const views = { participant: messagesFor, family: messagesFor, facilitator: messagesFor };
