import { z } from 'zod';
import { refuse } from '../../live/refusals.ts';
import { seatOf, waiterOf, type Arrived, type MemberId, type Roster, type RosterEvent } from '../../live/roster.ts';
import { line } from '../../live/text.ts';
import { commandFor, nothing } from '../../live/tool.ts';
import { requestOf, untakenAt, type Support, type SupportEvent } from './state.ts';

const command = commandFor<Support, SupportEvent>();
const oneRequest = z.strictObject({ request: z.string().min(1).max(64) });

/** Somebody who came to the door once, wherever they are now. */
const arrived = (roster: Roster, member: MemberId): Arrived | undefined =>
  seatOf(roster, member) ?? waiterOf(roster, member) ?? roster.removed.find(({ id }) => id === member);

/** An open request is an alert of level 2 (clinical design notes 1.6): the roster tells the other tools. */
const alert = (member: MemberId, isOpen: boolean, at: number): RosterEvent => ({
  type: isOpen ? 'alertOpened' : 'alertClosed',
  member,
  source: 'support',
  at,
});

export const commands = {
  /** Asked again with a note, the open request gets the note and keeps its time. */
  ask: command({
    by: ['participant', 'family', 'waiting'],
    input: z.strictObject({ note: line(200).optional() }),
    run: (requests, { note }, { actor, roster, now, newId }) => {
      const person = arrived(roster, actor);
      if (!person || person.role === 'facilitator') return refuse('notArrived', 'Nobody here can see you yet. Please use Help now, or go in first.');
      const open = requestOf(requests, actor);
      if (open && (note === undefined || note === open.note)) return [];
      const asked = { type: 'asked' as const, id: open?.id ?? newId(), member: actor, name: person.name, note: note ?? null, at: now };
      return open ? [asked] : [asked, alert(actor, true, now)];
    },
  }),
  withdraw: command({
    by: ['participant', 'family', 'waiting'],
    input: nothing,
    run: (requests, _, { actor, now }) => (requestOf(requests, actor) ? [{ type: 'withdrawn', member: actor, at: now }, alert(actor, false, now)] : []),
  }),
  answer: command({
    by: ['facilitator'],
    input: oneRequest,
    run: (requests, { request: id }, { actor, roster, now }) => {
      const request = requests.find((one) => one.id === id);
      const self = seatOf(roster, actor);
      if (!request || !self) return refuse('requestClosed', 'This request is closed already.');
      if (request.answeredBy?.id === actor) return [];
      if (request.answeredBy && seatOf(roster, request.answeredBy.id)?.isConnected)
        return refuse('alreadyAnswered', 'Another facilitator is with them already.');
      return [{ type: 'answered', id, by: { id: actor, name: self.name }, at: now }];
    },
  }),
  resolve: command({
    by: ['facilitator'],
    input: oneRequest,
    run: (requests, { request: id }, { actor, now }) => {
      const request = requests.find((one) => one.id === id);
      return request ? [{ type: 'resolved', id, by: actor, at: now }, alert(request.member, false, now)] : [];
    },
  }),
  tick: command({
    by: ['clock'],
    input: nothing,
    run: (requests, _, { now }) =>
      requests.flatMap((request) => ((untakenAt(request) ?? Infinity) <= now ? [{ type: 'untaken' as const, id: request.id, at: now }] : [])),
  }),
};
