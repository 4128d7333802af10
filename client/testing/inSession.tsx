// A part of the room with what the server says of it: views that a test gives, and a connection that goes nowhere.
import type { ReactNode } from 'react';
import type { Role } from '#shared/people/sessionRole.ts';
import type { Live } from '../live/connection.ts';
import { LiveContext } from '../live/useTool.ts';

/** `views`: what this person may know, by tool. */
export function InSession({ role, views, children }: { role: Role; views: Record<string, unknown>; children: ReactNode }) {
  const state = { phase: 'connected', welcome: { session: 'group', role }, over: null, connection: 1 };
  const live = {
    state: () => state,
    subscribe: () => () => undefined,
    views: { view: (tool: string) => views[tool] ?? null, subscribe: () => () => undefined },
    send: () => Promise.resolve({ done: true }),
    serverNow: () => 0,
  };
  return <LiveContext value={live as unknown as Live}>{children}</LiveContext>;
}
