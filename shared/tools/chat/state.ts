import { kindOfPlace, type MemberId, type Place, type RosterEvent } from '../../live/roster.ts';
import type { Role } from '../../people/sessionRole.ts';

/** How many messages a session holds; the oldest give way. */
export const MESSAGES_MAX = 500;

export type Recipient = 'facilitators' | 'everybody' | { member: MemberId; name: string };

export interface Message {
  id: string;
  from: MemberId;
  /** As shown when it was written. */
  name: string;
  role: Role;
  to: Recipient;
  /** Where it was written. */
  place: Place;
  /** Who it was delivered to, beside its author and the facilitators: fixed when it was written. */
  readers: readonly MemberId[];
  text: string;
  at: number;
}

/** seen: facilitators see the chat of each room. none: rooms have none. */
export const roomChats = ['seen', 'none'] as const;
export type RoomChat = (typeof roomChats)[number];

export interface Chat {
  isGroupOpen: boolean;
  roomChat: RoomChat;
  /** Oldest first. */
  messages: readonly Message[];
}

export type ChatEvent =
  { type: 'said'; message: Message } | { type: 'groupChatOpened' } | { type: 'groupChatClosed' } | { type: 'roomChatSet'; roomChat: RoomChat };

/** A room for some of the group. A side room is none: a facilitator is in it. */
export const isBreakout = (place: Place): boolean => kindOfPlace(place) === 'breakout';

/** Rooms have a chat of their own, that is open and stays there; the main room's is the facilitators' to open. */
export const isRoom = (place: Place): boolean => kindOfPlace(place) !== 'main';

export const initial: Chat = { isGroupOpen: false, roomChat: 'seen', messages: [] };

export function evolve(chat: Chat, event: ChatEvent | RosterEvent): Chat {
  switch (event.type) {
    case 'said':
      return { ...chat, messages: [...chat.messages, event.message].slice(-MESSAGES_MAX) };
    case 'groupChatOpened':
      return chat.isGroupOpen ? chat : { ...chat, isGroupOpen: true };
    case 'groupChatClosed':
      return chat.isGroupOpen ? { ...chat, isGroupOpen: false } : chat;
    case 'roomChatSet':
      return chat.roomChat === event.roomChat ? chat : { ...chat, roomChat: event.roomChat };
    default:
      return chat;
  }
}
