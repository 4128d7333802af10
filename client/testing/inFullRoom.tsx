// The whole room of one person of a full session, with what the rules of the session let them see.
/* eslint-disable @typescript-eslint/no-restricted-imports -- a test plays the server */
import { toolNames } from '#shared/session/session.ts';
import { fullRoom, type Room as Session } from '#shared/tools/testing/room.ts';
import { createLocalMedia } from '../live/media/devices.ts';
import { LiveContext } from '../live/useTool.ts';
import { Room } from '../session/room/Room.tsx';
import { testLive } from './live.ts';
import { testCall } from './room.tsx';

/** `does`: what happened in the session before. */
export function InFullRoom({ who, does }: { who: string; does: (session: Session) => void }) {
  const session = fullRoom('group');
  does(session);
  const { role } = session.member(who);
  const { live } = testLive(Object.fromEntries(toolNames.map((tool) => [tool, session.view(who, tool) ?? null])));
  const welcome = { session: 'one', self: session.id(who), kind: 'group' as const, title: 'Evening group', role, now: session.now };
  const state = { phase: 'connected' as const, welcome, over: null, connection: 1 };
  return (
    <LiveContext value={{ ...live, state: () => state, serverNow: () => session.now }}>
      <Room call={testCall().call} media={createLocalMedia()} />
    </LiveContext>
  );
}
