import { MAIN, type MemberId, type Place, type Role } from '../../live/roster.ts';
import type { Viewer } from '../../live/tool.ts';
import { isRoom, type Chat, type Message, type Recipient } from './state.ts';

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
  /** Of the main room: whether everybody may write to all there. */
  isGroupOpen: boolean;
  /** The viewer is in a room, whose chat is open to all in it. */
  isInRoom: boolean;
  /** Oldest first. */
  messages: readonly MessageView[];
}

// A message never changes, so who reads it and how it is shown is worked out once: the difference to what somebody holds
// passes over what is the same object, and a long chat costs a new line little.
interface Shown {
  view: MessageView;
  readers: ReadonlySet<MemberId>;
  /** Written to all in a room: not read unseen. Facilitators read it when they were there, or while they are. */
  isOfRoom: boolean;
}
const known = new WeakMap<Message, Shown>();

function shownOf(message: Message): Shown {
  const before = known.get(message);
  if (before) return before;
  const { id, from, name, role, to, place, text, at, readers } = message;
  const shown = { view: { id, from, name, role, to, place, text, at }, readers: new Set([from, ...readers]), isOfRoom: to === 'everybody' && isRoom(place) };
  known.set(message, shown);
  return shown;
}

function messagesFor({ isGroupOpen, messages }: Chat, { id, audience, seat }: Viewer): ChatView {
  const place = seat?.place ?? MAIN;
  const mayRead = ({ readers, isOfRoom, view }: Shown) =>
    readers.has(id) || (audience === 'facilitator' && (!isOfRoom || view.place === place));
  return { isGroupOpen, isInRoom: isRoom(place), messages: messages.map(shownOf).filter(mayRead).map(({ view }) => view) };
}

export const views = { participant: messagesFor, family: messagesFor, facilitator: messagesFor };
