import type { MemberId, Roster, RosterEvent } from '../../live/roster.ts';
import type { Row } from '../../live/rows.ts';
import { defineTool, type Viewer } from '../../live/tool.ts';
import type { MediaPlan } from '../../media/plan.ts';
import { commands } from './commands.ts';
import { evolve, initial, peopleToEndFor, type Moderation, type ModerationEvent } from './state.ts';

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
    event.type === 'sessionEnded' && roster.endedAt === null ? [{ table: 'sessionEnded', at: event.at }] : [],
});

function own({ muted, stopped, asked }: Moderation, { id }: Viewer): OwnModeration {
  return { isMuted: muted.includes(id), isVideoStopped: stopped.includes(id), isAskedToUnmute: asked.includes(id) };
}

function facilitator(moderation: Moderation, viewer: Viewer, roster: Roster): FacilitatorModeration {
  const { muted, stopped, asked } = moderation;
  return { ...own(moderation, viewer), muted, stopped, asked, endsFor: peopleToEndFor(roster) };
}
