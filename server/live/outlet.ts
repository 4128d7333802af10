import type { Gone, Patch, ServerToClient, Welcome } from '#shared/live/protocol.ts';
import type { Member, MemberId } from '#shared/live/roster.ts';
import { audienceOf, toolNames, view, type Session, type ToolName } from '#shared/session/session.ts';
import type { Viewer } from '#shared/live/tool.ts';
import { difference } from './difference.ts';

/** One connection, as the outlet sees it. */
export interface Receiver {
  /** One for each page load. */
  tab: string;
  emit<E extends keyof ServerToClient>(event: E, ...args: Parameters<ServerToClient[E]>): void;
  /** How many messages wait because the network or the browser is slow. */
  backlog(): number;
  /** Calls back once, when none waits any more. */
  onceDrained(then: () => void): void;
  end(): void;
}

export interface Viewing {
  member: Member;
  receiver: Receiver;
}

interface Held {
  viewing: Viewing;
  version: number;
  views: Partial<Record<ToolName, unknown>>;
  isBehind: boolean;
}

export interface Outlet {
  /** From now on this member's changes go to this receiver, beginning with a welcome and first views. */
  enter(viewing: Viewing, session: Session): void;
  /** Sends each viewer the difference between what they hold and what they may know now; nothing where there is none. */
  show(before: Session, after: Session): void;
  /** The member is something else from now on; nothing where they were that already. */
  become(member: Member): void;
  /** Starts over with one viewer: welcome and first views. */
  resync(member: MemberId): void;
  /** Says goodbye and closes the connection. */
  dismiss(member: MemberId, gone: Gone): void;
  /** The same for a connection that never got in. */
  turnAway(receiver: Receiver, gone: Gone): void;
  /** Forgets what this receiver holds. True when it was the member's own, not one replaced since. */
  leave(member: MemberId, receiver: Receiver): boolean;
  receiverOf(member: MemberId): Receiver | undefined;
  members(): MemberId[];
  isFacilitator(member: MemberId): boolean;
}

/** More than this on its way: rather a fresh view later than a queue. */
const BACKLOG_MAX = 64;

/**
 * The only way out of a session. It remembers what each viewer holds, so that a first view, a change, a new role
 * and a seat taken away are one path. `onFault` hears of views that threw; their viewer is left without that view.
 */
export function outlet(welcome: (member: Member) => Welcome, onFault: (error: unknown) => void): Outlet {
  const held = new Map<MemberId, Held>();
  let now: Session;

  function start(mine: Held) {
    mine.version = 0;
    mine.views = {};
    mine.isBehind = false;
    mine.viewing.receiver.emit('welcome', welcome(mine.viewing.member));
    bringUp(mine, toolNames);
    if (!mine.isBehind) mine.viewing.receiver.emit('upToDate');
  }

  function bringUp(mine: Held, changed: readonly ToolName[]) {
    const viewer = audienceOf(now.roster, mine.viewing.member);
    for (const tool of changed) bringUpTool(mine, tool, viewer);
  }

  function bringUpTool(mine: Held, tool: ToolName, viewer: Viewer) {
    const { receiver } = mine.viewing;
    if (mine.isBehind) return;
    if (receiver.backlog() > BACKLOG_MAX) return fallBehind(mine);
    const next = safeView(tool, viewer);
    const changes = difference(mine.views[tool], next);
    if (changes.length === 0) return;
    mine.views[tool] = next;
    mine.version += 1;
    receiver.emit('patch', { tool, version: mine.version, changes } satisfies Patch);
  }

  // Somebody whose view cannot be made holds none: an older one might show what they may no longer know.
  function safeView(tool: ToolName, viewer: Viewer): unknown {
    try {
      return view(now, tool, viewer);
    } catch (error) {
      onFault(error);
      return null;
    }
  }

  function fallBehind(mine: Held) {
    mine.isBehind = true;
    mine.viewing.receiver.onceDrained(() => {
      if (held.get(mine.viewing.member.id) === mine) start(mine);
    });
  }

  return {
    enter(viewing, session) {
      now = session;
      const mine: Held = { viewing, version: 0, views: {}, isBehind: false };
      held.set(viewing.member.id, mine);
      start(mine);
    },
    show(before, after) {
      now = after;
      const everything = before.roster !== after.roster;
      const changed = toolNames.filter((tool) => everything || before.tools[tool] !== after.tools[tool]);
      for (const mine of held.values()) bringUp(mine, changed);
    },
    become(member) {
      const mine = held.get(member.id);
      if (!mine || (mine.viewing.member.role === member.role && mine.viewing.member.isLead === member.isLead)) return;
      mine.viewing = { ...mine.viewing, member };
      if (!mine.isBehind) start(mine);
    },
    resync(member) {
      const mine = held.get(member);
      if (mine && !mine.isBehind) start(mine);
    },
    dismiss(member, gone) {
      const mine = held.get(member);
      if (!mine) return;
      held.delete(member);
      turnAway(mine.viewing.receiver, gone);
    },
    turnAway,
    leave(member, receiver) {
      if (held.get(member)?.viewing.receiver !== receiver) return false;
      return held.delete(member);
    },
    receiverOf: (member) => held.get(member)?.viewing.receiver,
    members: () => [...held.keys()],
    isFacilitator: (member) => held.get(member)?.viewing.member.role === 'facilitator',
  };
}

function turnAway(receiver: Receiver, gone: Gone) {
  receiver.emit('gone', gone);
  // Not before the answer to the order that ended it.
  setImmediate(receiver.end);
}
