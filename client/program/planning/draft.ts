import { dayOf } from '#shared/base/day.ts';
import type { SessionKind } from '#shared/people/sessionRole.ts';
import type { Choices, PlannedSession } from '#shared/program/planning/api.ts';
import { servicesOf } from '#shared/program/planning/services.ts';
import { ownZone } from '../../base/design/clockTime.ts';
import type { Draft } from './queries.ts';

/** A session as it stands in the form: minutes may be missing while they are written. */
export type FormDraft = Omit<Draft, 'minutes'> & { minutes: number | null };

const lengthOf = { group: 90, individual: 50, family: 60 } as const satisfies Record<SessionKind, number>;

/** An empty form: tonight at seven, with the reader as the lead where they are a facilitator. */
export function emptyDraft({ kinds, self }: Choices): FormDraft {
  const kind = kinds[0]!;
  return {
    kind,
    title: '',
    day: dayOf(Date.now(), ownZone()),
    time: '19:00',
    minutes: lengthOf[kind],
    service: servicesOf[kind][0],
    facilitators: self === null ? [] : [self],
    lead: self ?? '',
    participants: [],
    relatives: [],
    captioners: [],
    sizeReason: '',
  };
}

/** The form of a session that is planned already. */
export const draftOf = ({ others: _others, isOpen: _isOpen, service, ...planned }: PlannedSession): FormDraft => ({
  ...planned,
  service: service || servicesOf[planned.kind][0],
});

/** With another kind: what does not go with it is left out. */
export const withKind = (draft: FormDraft, kind: SessionKind): FormDraft => ({
  ...draft,
  kind,
  service: servicesOf[kind][0],
  minutes: lengthOf[kind],
  participants: kind === 'individual' ? draft.participants.slice(0, 1) : draft.participants,
  relatives: kind === 'family' ? draft.relatives : [],
});

/** With these facilitators: the lead stays one of them, and is theirs where there is just one. */
export const withFacilitators = (draft: FormDraft, facilitators: string[]): FormDraft => ({
  ...draft,
  facilitators,
  lead: facilitators.includes(draft.lead) ? draft.lead : (facilitators[0] ?? ''),
});

/** With these participants: relatives of nobody on it are left out. */
export const withParticipants = (draft: FormDraft, participants: string[], ofWhom: (relative: string) => readonly string[]): FormDraft => ({
  ...draft,
  participants,
  relatives:
    draft.service === 'family_without_member' ? draft.relatives : draft.relatives.filter((one) => ofWhom(one).some((whose) => participants.includes(whose))),
});
