import { z } from 'zod';
import { isRefusal, refuse, type Refusal } from '../../live/refusals.ts';
import { seatOf, type MemberId, type Roster, type Seat } from '../../live/roster.ts';
import { paragraph } from '../../live/text.ts';
import { commandFor, memberId, nothing } from '../../live/tool.ts';
import { isBreakout, isRoom, roomChats, type Chat, type ChatEvent, type Recipient } from './state.ts';

const command = commandFor<Chat, ChatEvent>();
const recipient = z.union([z.enum(['facilitators', 'everybody']), z.strictObject({ member: memberId })], {
  error: 'Please choose whom to write to.',
});
type Asked = z.output<typeof recipient>;

export const commands = {
  say: command({
    by: ['participant', 'family', 'facilitator'],
    input: z.strictObject({ text: paragraph(2000), to: recipient }),
    run: (chat, { text, to: asked }, { actor, roster, now, newId }) => {
      const author = seatOf(roster, actor);
      if (!author) return [];
      const to = allowed(chat, author, asked, roster);
      if (isRefusal(to)) return to;
      const { id, name, role, place } = author;
      const readers = readersOf(to, author, roster);
      return [{ type: 'said', message: { id: newId(), from: id, name, role, to, place, readers, text, at: now } }];
    },
  }),
  /** What the program says of the chat in rooms. */
  setRoomChat: command({
    by: ['door'],
    input: z.strictObject({ roomChat: z.enum(roomChats) }),
    run: (chat, { roomChat }) => (chat.roomChat === roomChat ? [] : [{ type: 'roomChatSet', roomChat }]),
  }),
  openGroupChat: command({
    by: ['facilitator'],
    input: nothing,
    run: ({ isGroupOpen }) => (isGroupOpen ? [] : [{ type: 'groupChatOpened' }]),
  }),
  closeGroupChat: command({
    by: ['facilitator'],
    input: nothing,
    run: ({ isGroupOpen }) => (isGroupOpen ? [{ type: 'groupChatClosed' }] : []),
  }),
};

function allowed(chat: Chat, author: Seat, asked: Asked, roster: Roster): Recipient | Refusal {
  if (asked === 'facilitators') return asked;
  if (asked === 'everybody' && isBreakout(author.place) && chat.roomChat === 'none')
    return refuse('noRoomChat', 'Rooms have no written chat here. You can write to the facilitators.');
  if (asked === 'everybody')
    return author.role === 'facilitator' || chat.isGroupOpen || isRoom(author.place)
      ? asked
      : refuse('groupChatClosed', 'The group chat is closed at the moment. You can write to the facilitators.');
  if (author.role !== 'facilitator') return refuse('onlyFacilitators', 'You can write to the facilitators. There are no messages between participants.');
  const reader = seatOf(roster, asked.member);
  if (!reader || reader.role === 'captioner') return refuse('notHere', 'They are not in the session at the moment.');
  if (reader.id === author.id) return refuse('yourself', 'Please choose somebody else to write to.');
  return { member: reader.id, name: reader.name };
}

function readersOf(to: Recipient, author: Seat, roster: Roster): MemberId[] {
  if (to === 'facilitators') return [];
  if (to !== 'everybody') return [to.member];
  return roster.seats.filter(({ place }) => place === author.place).map(({ id }) => id);
}
