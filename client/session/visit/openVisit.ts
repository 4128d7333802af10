import { openLive, type Live } from '../../live/connection.ts';
import { createCall, type Call } from '../../live/media/call.ts';

/** One connection to a session, from going in until leaving. The call connects at once, also while its person waits: to be let in costs one picture and no more. */
export interface Visit {
  live: Live;
  call: Call;
}

/** Connects to a session. */
export function openVisit(session: string): Visit {
  const live = openLive({ session });
  return { live, call: createCall({ socket: live.socket }) };
}

/** Ends it. */
export function closeVisit({ live, call }: Visit): void {
  call.close();
  live.close();
}
