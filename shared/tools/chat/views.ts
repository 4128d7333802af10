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
  /** By id, so that a new message is one small change however many there are. Oldest first; `at` tells the order. */
  messages: Record<string, MessageView>;
}

const mayRead = (message: Message, { id, audience }: Viewer) =>
  audience === 'facilitator' || message.from === id || message.readers.includes(id);

function messagesFor(chat: Chat, viewer: Viewer): ChatView {
  const readable = chat.messages.filter((message) => mayRead(message, viewer));
  return {
    isGroupOpen: chat.isGroupOpen,
    messages: Object.fromEntries(
      readable.map(({ id, from, name, role, to, place, text, at }) => [id, { id, from, name, role, to, place, text, at }]),
    ),
  };
}

export const views = { participant: messagesFor, family: messagesFor, facilitator: messagesFor };
