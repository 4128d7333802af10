import type { SessionKind } from '../../people/sessionRole.ts';

/** What a session is for the record, by the kind of session it can be of; days of several blocks come with the weeks. */
export const servicesOf = {
  group: ['group_psychotherapy', 'psychoeducation_group', 'skills_group'],
  individual: ['individual', 'med_mgmt', 'case_mgmt', 'peer'],
  family: ['family_with_member', 'family_without_member', 'multi_family'],
} as const satisfies Record<SessionKind, readonly string[]>;

export type Service = (typeof servicesOf)[SessionKind][number];
export const services: readonly Service[] = Object.values(servicesOf).flat();

/** Whether a session of this kind can be that. */
export const fitsKind = (service: Service, kind: SessionKind): boolean => (servicesOf[kind] as readonly Service[]).includes(service);
