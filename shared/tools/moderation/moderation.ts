import type { MemberId, Roster, RosterEvent } from '../../live/roster.ts';
import type { Row } from '../../live/rows.ts';
import { defineTool, type Viewer } from '../../live/tool.ts';
import type { MediaPlan } from '../../live/media/plan.ts';
import { commands } from './commands.ts';
import { beforeTheEnd, peopleToEndFor } from './ending.ts';
import { evolve, initial, type Moderation, type ModerationEvent } from './state.ts';

export interface OwnModeration {
  isMuted: boolean;
  isVideoStopped: boolean;
  isAskedToUnmute: boolean;
}

export interface FacilitatorModeration extends OwnModeration {
  muted: readonly MemberId[];
  stopped: readonly MemberId[];
  asked: readonly MemberId[];
  /** For how many *End for all* would end the session now: what `end` wants to be told. */
  endsFor: number;
  /** With whom a talk is held that goes on when the group ends. */
  talking: readonly MemberId[];
  /** Of whom an alert of level 3 or 4 is open and who is in no talk. */
  alerted: readonly MemberId[];
  isGroupOver: boolean;
  /** When it closes by itself, told ten and two minutes before. */
  closing: { at: number; minutes: 10 | 2 } | null;
}

/** Who may be heard and seen, and who may be here. Carried out by the server, undone by the person or a facilitator. */
export const moderation = defineTool({
  name: 'moderation',
  initial,
  commands,
  evolve,
  views: { participant: own, family: own, captioner: own, facilitator },
  media: (state: Moderation, plan: MediaPlan): MediaPlan =>
    Object.fromEntries(
      Object.entries(plan).map(([member, may]) => [
        member,
        {
          ...may,
          audio: may.audio && !state.muted.includes(member),
          video: may.video && !state.stopped.includes(member),
          screen: may.screen && !state.stopped.includes(member),
        },
      ]),
    ),
  keeps: (event: ModerationEvent | RosterEvent, { roster }): readonly Row[] =>
    event.type === 'sessionEnded' && roster.endedAt === null
      ? [{ table: 'sessionEnded', at: event.at }]
      : event.type === 'groupEnded' && roster.groupEndedAt === null
        ? [{ table: 'groupEnded', at: event.at }]
        : [],
});

function own({ muted, stopped, asked }: Moderation, { id }: Viewer): OwnModeration {
  return { isMuted: muted.includes(id), isVideoStopped: stopped.includes(id), isAskedToUnmute: asked.includes(id) };
}

function facilitator(moderation: Moderation, viewer: Viewer, roster: Roster): FacilitatorModeration {
  const { muted, stopped, asked, closing = null } = moderation;
  const { talking, alerted } = beforeTheEnd(roster);
  return {
    ...own(moderation, viewer),
    muted,
    stopped,
    asked,
    endsFor: peopleToEndFor(roster),
    talking,
    alerted,
    isGroupOver: roster.groupEndedAt !== null,
    closing,
  };
}
