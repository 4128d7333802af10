import type { SessionKind } from '../../people/sessionRole.ts';
import type { Service } from './services.ts';

/** How many participants (clinical design notes 1.4): with more than `reason` in a group a reason is asked; more than `therapy` in a therapy group are no therapy group any more; from `pair` on one facilitator is few. */
export const GROUP = { reason: 10, therapy: 12, pair: 7 } as const;

interface Sized {
  kind: SessionKind;
  service: Service;
  participants: readonly unknown[];
  facilitators: readonly unknown[];
}

/** Whether a reason is asked for so many. */
export const asksReason = ({ kind, participants }: Sized): boolean => kind === 'group' && participants.length > GROUP.reason;
/** Whether they are too many for what it is. */
export const isTooLarge = ({ service, participants }: Sized): boolean => service === 'group_psychotherapy' && participants.length > GROUP.therapy;
/** Whether one facilitator is few for them. */
export const isAlone = ({ participants, facilitators }: Sized): boolean => participants.length >= GROUP.pair && facilitators.length === 1;
