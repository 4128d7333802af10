import { facilitatorsHere, waiterOf, type Goodbye, type MemberId, type Roster } from '../../live/roster.ts';
import type { Role } from '../../people/sessionRole.ts';
import type { Viewer } from '../../live/tool.ts';

/** All that somebody who waits may know: their own place, and that they are seen. Nobody else occurs in it. */
export interface OwnWait {
  /** outside: not in line (not arrived yet, or left). */
  stage: 'outside' | 'waiting' | 'removed';
  /** Since when they wait (ms since the epoch). */
  since: number | null;
  /** A facilitator is there and has them on the list. */
  isSeen: boolean;
  wasSentBack: boolean;
  isLocked: boolean;
}

export interface LineView {
  line: {
    id: MemberId;
    name: string;
    pronouns: string;
    role: Role;
    since: number;
    isConnected: boolean;
    goodbye: Goodbye | null;
    wasSentBack: boolean;
    lacksPlace: boolean;
  }[];
  removed: { id: MemberId; name: string; pronouns: string; role: Role }[];
}

function ownWait(_: null, viewer: Viewer, roster: Roster): OwnWait {
  const waiter = waiterOf(roster, viewer.id);
  const isRemoved = roster.removed.some(({ id }) => id === viewer.id);
  return {
    stage: waiter ? 'waiting' : isRemoved ? 'removed' : 'outside',
    since: waiter?.since ?? null,
    isSeen: waiter !== undefined && facilitatorsHere(roster).length > 0,
    wasSentBack: waiter?.wasSentBack ?? false,
    isLocked: roster.isLocked,
  };
}

const line = (_: null, __: Viewer, roster: Roster): LineView => ({
  line: roster.waiting.map(({ id, name, pronouns, role, since, isConnected, goodbye = null, wasSentBack, lacksPlace = false }) => ({
    id,
    name,
    pronouns,
    role,
    since,
    isConnected,
    goodbye,
    wasSentBack,
    lacksPlace,
  })),
  removed: roster.removed.map(({ id, name, pronouns, role }) => ({ id, name, pronouns, role })),
});

export const views = { waiting: ownWait, facilitator: line };
