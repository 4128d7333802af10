import { seatOf, whyGone, type Roster } from '../../live/roster.ts';
import type { Viewer } from '../../live/tool.ts';
import { guestIn, hostsIn, talkOf, type Aside, type PastTalk, type Talk } from './state.ts';

/** A guest's own talk: since when, and with whom. */
function ownTalk(state: Aside, { id }: Viewer, roster: Roster) {
  const talk = talkOf(state, roster, id);
  if (!talk) return null;
  const hosts = hostsIn(roster, talk);
  return {
    since: talk.since,
    with: hosts.map(({ name, pronouns }) => ({ name, pronouns })),
    /** None of them is connected; after a minute the guest goes back to the group by itself, where there still is one. */
    isWaitingForFacilitator: !hosts.some(({ isConnected }) => isConnected),
    isGroupOver: roster.groupEndedAt !== null,
  };
}

const forGuest = (state: Aside, viewer: Viewer, roster: Roster) => ({
  talk: ownTalk(state, viewer, roster),
  isAsked: state.asked.some(({ member }) => member === viewer.id),
});

const forWaiter = (state: Aside, viewer: Viewer, roster: Roster) => ({ talk: ownTalk(state, viewer, roster) });

const talkView = (talk: Talk, { seat }: Viewer, roster: Roster) => ({
  id: talk.id,
  kind: talk.kind,
  since: talk.since,
  guest: talk.guest && { ...talk.guest, absence: whyGone(guestIn(roster, talk) ?? { isConnected: false }) },
  facilitators: hostsIn(roster, talk).map(({ id }) => id),
  isMine: seat?.place === talk.place,
  /** No facilitator is connected in it, and the guest reads that they are called. */
  isAlone: talk.guest !== null && guestIn(roster, talk) !== undefined && !hostsIn(roster, talk).some(({ isConnected }) => isConnected),
  stepsDone: talk.stepsDone,
  outcome: talk.outcome,
});

const pastView = ({ id, kind, guest, by, since, endedAt, outcome }: PastTalk) => ({ id, kind, guest, by, since, endedAt, outcome });

const forFacilitator = (state: Aside, viewer: Viewer, roster: Roster) => ({
  talks: state.talks.map((talk) => talkView(talk, viewer, roster)),
  /** Who would like a word, oldest first. */
  asked: state.asked.filter(({ member }) => seatOf(roster, member)).map(({ member, since }) => ({ member, since })),
  /** Talks that are over; those without an outcome still want one. */
  past: state.past.map(pastView),
  isGroupOver: roster.groupEndedAt !== null,
});

export const views = { participant: forGuest, family: forGuest, waiting: forWaiter, facilitator: forFacilitator };
