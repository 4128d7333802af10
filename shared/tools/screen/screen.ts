import { z } from 'zod';
import { refuse } from '../../live/refusals.ts';
import { seatOf, type MemberId, type Roster, type RosterEvent } from '../../live/roster.ts';
import { commandFor, defineTool, memberId, nothing, type Viewer } from '../../live/tool.ts';
import type { MediaPlan } from '../../live/media/plan.ts';

/** In each place at most one person shares their screen; a participant only when a facilitator asked them to. */
export interface Screen {
  sharers: readonly MemberId[];
  /** At most one in each place. */
  asked: readonly MemberId[];
}
type ScreenEvent = { type: 'asked' | 'askClosed' | 'shared' | 'stopped'; member: MemberId };

const command = commandFor<Screen, ScreenEvent>();
const everybody = ['facilitator', 'participant', 'family'] as const;
const taken = refuse('screenTaken', 'Somebody is sharing their screen. It has to stop before another one can be shown.');
const cannotShare = refuse('cannotShare', 'That person cannot be asked to share a screen.');

const isWith = (roster: Roster, one: MemberId, other: MemberId): boolean =>
  seatOf(roster, one) !== undefined && seatOf(roster, one)?.place === seatOf(roster, other)?.place;
/** Who of these sits where this member does. */
const nearOf = (members: readonly MemberId[], member: MemberId, roster: Roster): MemberId | null => members.find((one) => isWith(roster, one, member)) ?? null;

const commands = {
  /** Asks a participant of the own place to show something; they decide. */
  ask: command({
    by: ['facilitator'],
    input: z.strictObject({ member: memberId }),
    run: ({ sharers, asked }, { member }, { actor, roster }) => {
      const role = seatOf(roster, member)?.role;
      if ((role !== 'participant' && role !== 'family') || !isWith(roster, member, actor)) return cannotShare;
      if (nearOf(sharers, actor, roster)) return taken;
      return asked.includes(member) ? [] : [{ type: 'asked', member }];
    },
  }),
  withdraw: command({
    by: ['facilitator'],
    input: z.strictObject({ member: memberId }),
    run: ({ asked }, { member }) => (asked.includes(member) ? [{ type: 'askClosed', member }] : []),
  }),
  decline: command({
    by: ['participant', 'family'],
    input: nothing,
    run: ({ asked }, _, { actor }) => (asked.includes(actor) ? [{ type: 'askClosed', member: actor }] : []),
  }),
  share: command({
    by: everybody,
    input: nothing,
    run: ({ sharers, asked }, _, { actor, roster }) => {
      if (sharers.includes(actor)) return [];
      if (seatOf(roster, actor)!.role !== 'facilitator' && !asked.includes(actor)) return refuse('notAsked', 'A facilitator can ask you to share your screen.');
      return nearOf(sharers, actor, roster) ? taken : [{ type: 'shared', member: actor }];
    },
  }),
  stop: command({
    by: everybody,
    input: nothing,
    run: ({ sharers }, _, { actor }) => (sharers.includes(actor) ? [{ type: 'stopped', member: actor }] : []),
  }),
  /** Ends the sharing of somebody else. The server stops forwarding it; nothing is switched on their device. */
  stopFor: command({
    by: ['facilitator'],
    input: z.strictObject({ member: memberId }),
    run: ({ sharers }, { member }) => (sharers.includes(member) ? [{ type: 'stopped', member }] : []),
  }),
};

function evolve(screen: Screen, event: ScreenEvent | RosterEvent, roster: Roster): Screen {
  const { sharers, asked } = screen;
  switch (event.type) {
    case 'asked':
      return asked.includes(event.member) ? screen : { sharers, asked: [...withoutNear(asked, event.member, roster), event.member] };
    case 'askClosed':
      return set(screen, sharers, without(asked, event.member));
    case 'shared': {
      const shows = sharers.includes(event.member) ? sharers : [...withoutNear(sharers, event.member, roster), event.member];
      return set(screen, shows, withoutNear(asked, event.member, roster));
    }
    case 'stopped':
    case 'disconnected':
      // Their browser no longer captures: sharing again is a new choice of theirs.
      return set(screen, without(sharers, event.member), asked);
    case 'seatMoved':
    case 'seatFreed':
      return set(screen, without(sharers, event.member), without(asked, event.member));
    default:
      return screen;
  }
}

/** The same object when neither list changed. */
const set = (screen: Screen, sharers: Screen['sharers'], asked: Screen['asked']): Screen =>
  sharers === screen.sharers && asked === screen.asked ? screen : { sharers, asked };
const keep = (members: readonly MemberId[], isKept: (member: MemberId) => boolean): readonly MemberId[] =>
  members.every(isKept) ? members : members.filter(isKept);
const without = (members: readonly MemberId[], member: MemberId) => keep(members, (one) => one !== member);
const withoutNear = (members: readonly MemberId[], member: MemberId, roster: Roster) => keep(members, (one) => one !== member && !isWith(roster, one, member));

/** Nobody but who shares sends a screen. */
const media = ({ sharers }: Screen, plan: MediaPlan): MediaPlan =>
  Object.fromEntries(Object.entries(plan).map(([peer, may]) => [peer, { ...may, screen: may.screen && sharers.includes(peer) }]));

/** Who shares is known where they sit, and nowhere else. */
const forCaptioner = ({ sharers }: Screen, { id }: Viewer, roster: Roster) => ({ sharer: nearOf(sharers, id, roster) });

const forParticipant = (screen: Screen, viewer: Viewer, roster: Roster) => ({
  ...forCaptioner(screen, viewer, roster),
  isMine: screen.sharers.includes(viewer.id),
  isAsked: screen.asked.includes(viewer.id),
});

/** Screen share, by a facilitator or by a participant who was asked; each place has its own. */
export const screen = defineTool({
  name: 'screen',
  initial: { sharers: [], asked: [] } as Screen,
  // Before 2: one for the whole session.
  shape: 2,
  commands,
  evolve,
  views: {
    participant: forParticipant,
    family: forParticipant,
    captioner: forCaptioner,
    facilitator: (screen: Screen, viewer: Viewer, roster: Roster) => ({
      ...forCaptioner(screen, viewer, roster),
      isMine: screen.sharers.includes(viewer.id),
      /** Who was asked in the viewer's place. */
      asked: nearOf(screen.asked, viewer.id, roster),
    }),
  },
  media,
});
