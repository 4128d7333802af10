import { z } from 'zod';
import { AGREEMENTS_VERSION } from '../../people/agreements.ts';
import { areAlike } from '../../people/alike.ts';
import { addressOf } from '../../people/place.ts';
import { firstName } from '../../people/name.ts';
import { refuse, sessionEnded } from '../../live/refusals.ts';
import { MAIN, waiterOf, type Roster } from '../../live/roster.ts';
import type { Role } from '../../people/sessionRole.ts';
import { line } from '../../live/text.ts';
import { commandFor, memberId, nothing } from '../../live/tool.ts';
import { arrival } from './arrival.ts';
import { expiredAt, isLost } from './line.ts';

const command = commandFor<null, never>();

/** Whom the clinic's roster lets in at once, so that a drop never locks them out of their own session. */
const passesAtOnce = (role: Role) => role === 'facilitator';
const needsCard = (role: Role) => role === 'participant' || role === 'family';

const groupOver = refuse('groupOver', 'The group is over. You can go on talking with them in the side room.');

/** Whether a facilitator of the session goes by this name, or by one that looks like it. */
const isFacilitators = (name: string, facilitators: readonly string[], { seats, waiting }: Roster): boolean =>
  [...facilitators.flatMap((one) => [one, firstName(one)]), ...[...seats, ...waiting].filter(({ role }) => role === 'facilitator').map((one) => one.name)].some(
    (taken) => areAlike(name, taken),
  );

export const commands = {
  arrive: command({
    by: ['waiting'],
    input: arrival,
    run: (_, { name, pronouns, agreementsVersion, card, keepsPlace }, { self, facilitators, roster, now }) => {
      if (!self) return [];
      const isInLine = waiterOf(roster, self.id) !== undefined;
      if (roster.removed.some(({ id }) => id === self.id))
        return refuse('removed', 'A facilitator asked you to leave this session. They can let you come back.');
      if (roster.groupEndedAt !== null && !isInLine && self.role !== 'facilitator') return sessionEnded;
      if (roster.isLocked && !isInLine && self.role !== 'facilitator')
        return refuse('locked', 'The facilitators have closed the door for now. Please try again later, or call the clinic.');
      if (agreementsVersion !== AGREEMENTS_VERSION)
        return refuse('agreementsChanged', 'The group agreements have changed. Please read them and accept them again.');
      if (needsCard(self.role) && card === null) return refuse('cardMissing', 'Please tell the facilitators where you are and whom they may call.');
      if (self.role !== 'facilitator' && isFacilitators(name, facilitators, roster))
        return refuse(
          'facilitatorsName',
          'Somebody who leads this session is called that. Please add something, such as the first letter of your last name, so that nobody takes you for them.',
        );
      const arrived = {
        type: 'arrived' as const,
        member: self,
        name,
        pronouns,
        agreementsVersion,
        card: needsCard(self.role) && card ? { ...card, whereNow: card.place ? addressOf(card.place) : '' } : null,
        ...(keepsPlace && { keepsPlace: true as const }),
        at: now,
      };
      return passesAtOnce(self.role) ? [arrived, { type: 'seatTaken', member: self.id, place: MAIN, at: now }] : [arrived];
    },
  }),
  admit: command({
    by: ['facilitator'],
    /** `reason`: asked for where somebody did not say where they are; it is kept. */
    input: z.strictObject({ member: memberId, reason: line(200).optional() }),
    run: (_, { member, reason }, { actor, roster, now }) => {
      if (roster.seats.some(({ id }) => id === member)) return [];
      const waiter = waiterOf(roster, member);
      if (!waiter) return refuse('notWaiting', 'They are no longer waiting.');
      if (roster.groupEndedAt !== null) return groupOver;
      if (waiter.lacksPlace && reason === undefined)
        return refuse('reasonMissing', 'They did not say where they are. Please write why you let them in all the same.');
      return [{ type: 'seatTaken', member, place: MAIN, ...(waiter.lacksPlace && reason !== undefined && { despite: { by: actor, reason } }), at: now }];
    },
  }),
  /** All but those who did not say where they are: each of them is let in for a reason. */
  admitAll: command({
    by: ['facilitator'],
    input: nothing,
    run: (_, __, { roster, now }) =>
      roster.groupEndedAt !== null
        ? groupOver
        : roster.waiting
            .filter(({ isConnected, lacksPlace }) => isConnected && !lacksPlace)
            .map(({ id }) => ({ type: 'seatTaken', member: id, place: MAIN, at: now })),
  }),
  leaveLine: command({
    by: ['waiting'],
    input: nothing,
    run: (_, __, { actor, roster, now }) => (waiterOf(roster, actor) ? [{ type: 'lineLeft', member: actor, why: 'left', at: now }] : []),
  }),
  tick: command({
    by: ['clock'],
    input: nothing,
    run: (_, __, { roster, now }) =>
      roster.waiting.filter((waiter) => isLost(waiter) && expiredAt(waiter) <= now).map(({ id }) => ({ type: 'lineLeft', member: id, why: 'left', at: now })),
  }),
};
