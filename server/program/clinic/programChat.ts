import type { Db } from '#server/platform/db/open.ts';
import type { RoomChat } from '#shared/tools/chat/state.ts';

/** Gives the way to read what a session's program says of the chat in rooms; undefined for a session without a program. */
export function createProgramChat(driver: Db['driver']): (session: string) => { roomChat: RoomChat } | undefined {
  const find = driver.prepare('SELECT roomChat FROM Program JOIN Session ON Session.programId = Program.id WHERE Session.id = ?');
  return (session) => {
    const row = find.get(session) as { roomChat: string } | undefined;
    // A word that we do not know opens nothing that staff cannot see.
    return row && { roomChat: row.roomChat === 'seen' ? 'seen' : 'none' };
  };
}
