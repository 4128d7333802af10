import { z } from 'zod';
import { refuse } from '../../live/refusals.ts';
import { seatOf, type MemberId, type Roster, type RosterEvent } from '../../live/roster.ts';
import { commandFor, defineTool, memberId, nothing, type Viewer } from '../../live/tool.ts';
import type { MediaPlan } from '../../media/plan.ts';

/** At most one person shares their screen; a participant only when a facilitator asked them to. */
export interface Screen {
  sharer: MemberId | null;
  asked: MemberId | null;
}
type ScreenEvent = { type: 'asked'; member: MemberId | null } | { type: 'shared'; member: MemberId } | { type: 'stopped' };

const command = commandFor<Screen, ScreenEvent>();
const everybody = ['facilitator', 'participant', 'family'] as const;
const taken = refuse('screenTaken', 'Somebody is sharing their screen. It has to stop before another one can be shown.');

const commands = {
  /** Asks a participant to show something; they decide. */
  ask: command({
    by: ['facilitator'],
    input: z.strictObject({ member: memberId }),
    run: ({ sharer, asked }, { member }, { roster }) => {
      const seat = seatOf(roster, member);
      if (!seat || (seat.role !== 'participant' && seat.role !== 'family'))
        return refuse('cannotShare', 'That person cannot be asked to share a screen.');
      if (sharer) return taken;
      return asked === member ? [] : [{ type: 'asked', member }];
    },
  }),
  withdraw: command({
    by: ['facilitator'],
    input: nothing,
    run: ({ asked }) => (asked ? [{ type: 'asked', member: null }] : []),
  }),
  decline: command({
    by: ['participant', 'family'],
    input: nothing,
    run: ({ asked }, _, { actor }) => (asked === actor ? [{ type: 'asked', member: null }] : []),
  }),
  share: command({
    by: everybody,
    input: nothing,
    run: ({ sharer, asked }, _, { actor, roster }) => {
      if (sharer === actor) return [];
      if (seatOf(roster, actor)!.role !== 'facilitator' && asked !== actor)
        return refuse('notAsked', 'A facilitator can ask you to share your screen.');
      return sharer ? taken : [{ type: 'shared', member: actor }];
    },
  }),
  stop: command({
    by: everybody,
    input: nothing,
    run: ({ sharer }, _, { actor }) => (sharer === actor ? [{ type: 'stopped' }] : []),
  }),
  /** Ends the sharing of somebody else. The server stops forwarding it; nothing is switched on their device. */
  stopFor: command({
    by: ['facilitator'],
    input: z.strictObject({ member: memberId }),
    run: ({ sharer }, { member }) => (sharer === member ? [{ type: 'stopped' }] : []),
  }),
};

function evolve(screen: Screen, event: ScreenEvent | RosterEvent): Screen {
  switch (event.type) {
    case 'asked':
      return screen.asked === event.member ? screen : { ...screen, asked: event.member };
    case 'shared':
      return screen.sharer === event.member && screen.asked === null ? screen : { sharer: event.member, asked: null };
    case 'stopped':
      return screen.sharer === null ? screen : { ...screen, sharer: null };
    case 'disconnected':
    case 'seatMoved':
      // Their browser no longer captures: sharing again is a new choice of theirs.
      return screen.sharer === event.member ? { ...screen, sharer: null } : screen;
    case 'seatFreed':
      return forget(screen, event.member);
    default:
      return screen;
  }
}

const forget = (screen: Screen, member: MemberId): Screen =>
  screen.sharer === member || screen.asked === member
    ? { sharer: screen.sharer === member ? null : screen.sharer, asked: screen.asked === member ? null : screen.asked }
    : screen;

/** Nobody but the sharer sends a screen. */
const media = ({ sharer }: Screen, plan: MediaPlan): MediaPlan =>
  Object.fromEntries(Object.entries(plan).map(([peer, may]) => [peer, { ...may, screen: may.screen && peer === sharer }]));

/** Who shares is known where they sit; a breakout does not hear of the main room's screen. */
const sharerFor = ({ sharer }: Screen, { seat }: Viewer, roster: Roster): MemberId | null =>
  sharer !== null && seatOf(roster, sharer)?.place === seat?.place ? sharer : null;

const forParticipant = (screen: Screen, viewer: Viewer, roster: Roster) => ({
  sharer: sharerFor(screen, viewer, roster),
  isMine: screen.sharer === viewer.id,
  isAsked: screen.asked === viewer.id,
});

/** Screen share, by a facilitator or by a participant who was asked. */
export const screen = defineTool({
  name: 'screen',
  initial: { sharer: null, asked: null } as Screen,
  commands,
  evolve,
  views: {
    participant: forParticipant,
    family: forParticipant,
    captioner: (state: Screen, viewer: Viewer, roster: Roster) => ({ sharer: sharerFor(state, viewer, roster) }),
    facilitator: (screen: Screen, viewer: Viewer, roster: Roster) => ({
      sharer: screen.sharer,
      isMine: screen.sharer === viewer.id,
      /** Where they sit themselves. */
      isHere: sharerFor(screen, viewer, roster) !== null,
      asked: screen.asked,
    }),
  },
  media,
});
