import type { Member } from '../../live/roster.ts';
import type { Role, SessionKind } from '../../people/sessionRole.ts';

const member = (id: string, role: Role, isLead = false): Member => ({ id: `member-${id}`, role, isLead });

const facilitators = [member('lena', 'facilitator', true), member('marc', 'facilitator')];
const participants = ['ana', 'ben', 'cleo', 'dan', 'eve'].map((id) => member(id, 'participant'));
const relatives = [member('mum', 'family')];
const captioners = [member('cap', 'captioner')];

/** Those who still wait when a walk starts. */
export const late: readonly Member[] = [member('wim', 'participant'), member('xia', 'participant')];

/** Everybody whom the clinic's roster of a full session knows. Relatives belong to family sessions only. */
export const everybody = (kind: SessionKind): readonly Member[] => [
  ...facilitators,
  ...(kind === 'individual' ? participants.slice(0, 1) : participants),
  ...(kind === 'family' ? relatives : []),
  ...captioners,
  ...late,
];
