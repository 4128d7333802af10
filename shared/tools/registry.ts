import { chat } from './chat/chat.ts';
import { checkin } from './checkin/checkin.ts';
import { hands } from './hands/hands.ts';
import { moderation } from './moderation/moderation.ts';
import { presence } from './presence/presence.ts';
import { safety } from './safety/safety.ts';
import { support } from './support/support.ts';
import { waitingRoom } from './waiting-room/waitingRoom.ts';

/** Every tool, once. The protocol, the permission table, the tests and the client are derived from it. */
export const tools = { waitingRoom, presence, hands, chat, moderation, safety, support, checkin };
