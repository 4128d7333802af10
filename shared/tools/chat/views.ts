import { MAIN, type MemberId, type Place } from '../../live/roster.ts';
import type { Role } from '../../people/sessionRole.ts';
import type { Viewer } from '../../live/tool.ts';
import { isBreakout, isRoom, type Chat, type Message, type Recipient, type RoomChat } from './state.ts';

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
  /** Whether facilitators see what is written in rooms, or rooms have no chat. */
  roomChat: RoomChat;
  /** Oldest first. */
  messages: readonly MessageView[];
  /** What is written in rooms, wherever the viewer is: for facilitators. */
  rooms: readonly MessageView[];
}

// A message never changes, so who reads it and how it is shown is worked out once: the difference to what somebody holds
// passes over what is the same object, and a long chat costs a new line little.
interface Shown {
  view: MessageView;
  readers: ReadonlySet<MemberId>;
  /** Written to all in a room. Among their own messages facilitators have it when they were there, or while they are. */
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

function messagesFor({ isGroupOpen, messages, roomChat }: Chat, { id, audience, seat }: Viewer): ChatView {
  const place = seat?.place ?? MAIN;
  const isInRoom = isRoom(place) && !(isBreakout(place) && roomChat === 'none');
  const mine: MessageView[] = [];
  // One pass: of a long chat each new line makes one for each who reads it.
  for (const message of messages) {
    const { readers, isOfRoom, view } = shownOf(message);
    if (readers.has(id) || (audience === 'facilitator' && (!isOfRoom || view.place === place))) mine.push(view);
  }
  return { isGroupOpen, isInRoom, roomChat, messages: mine, rooms: NONE };
}

const NONE: readonly MessageView[] = [];
const ofRooms = new WeakMap<Chat['messages'], readonly MessageView[]>();

function roomsOf(messages: Chat['messages']): readonly MessageView[] {
  const before = ofRooms.get(messages);
  if (before) return before;
  const found = messages
    .map(shownOf)
    .filter(({ isOfRoom, view }) => isOfRoom && isBreakout(view.place))
    .map(({ view }) => view);
  const rooms = found.length > 0 ? found : NONE;
  ofRooms.set(messages, rooms);
  return rooms;
}

/** Facilitators see what is written in rooms, also from outside: two people are never alone with words that nobody looks after. */
const forFacilitator = (chat: Chat, viewer: Viewer): ChatView => ({ ...messagesFor(chat, viewer), rooms: roomsOf(chat.messages) });

export const views = { participant: messagesFor, family: messagesFor, facilitator: forFacilitator };
