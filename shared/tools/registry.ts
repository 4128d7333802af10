import { agenda } from './agenda/agenda.ts';
import { aside } from './aside/aside.ts';
import { backchannel } from './backchannel/backchannel.ts';
import { board } from './board/board.ts';
import { breakouts } from './breakouts/breakouts.ts';
import { breathing } from './breathing/breathing.ts';
import { captions } from './captions/captions.ts';
import { chat } from './chat/chat.ts';
import { checkin } from './checkin/checkin.ts';
import { duty } from './duty/duty.ts';
import { hands } from './hands/hands.ts';
import { incident } from './incident/incident.ts';
import { lesson } from './lesson/lesson.ts';
import { moderation } from './moderation/moderation.ts';
import { notes } from './notes/notes.ts';
import { poll } from './poll/poll.ts';
import { presence } from './presence/presence.ts';
import { quiet } from './quiet/quiet.ts';
import { safety } from './safety/safety.ts';
import { screen } from './screen/screen.ts';
import { support } from './support/support.ts';
import { talkBalance } from './talk-balance/talkBalance.ts';
import { waitingRoom } from './waiting-room/waitingRoom.ts';
import { worksheet } from './worksheet/worksheet.ts';

/** Every tool, once. The protocol, the permission table, the tests and the client are derived from it. */
export const tools = {
  waitingRoom,
  presence,
  hands,
  chat,
  moderation,
  safety,
  support,
  duty,
  checkin,
  agenda,
  breathing,
  poll,
  board,
  screen,
  talkBalance,
  backchannel,
  incident,
  notes,
  quiet,
  captions,
  breakouts,
  lesson,
  aside,
  worksheet,
};
