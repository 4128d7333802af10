import type { InvitationView } from '../invitations/answers.ts';
import { endpoint, type Done } from '../../base/endpoint.ts';
import { refusal } from '../../base/refusal.ts';
import type { ClinicRole } from '../../people/role.ts';
import type { newRoles, ofTeam } from './input.ts';

/** Nobody would run the clinic any more. */
export const lastManager = refusal()('lastManager');
/** Nobody is of the staff and something else at one clinic. */
export const anotherAddress = refusal()('anotherAddress');

/** Somebody who belongs to a clinic, or did. */
export interface MemberView {
  id: string;
  name: string;
  email: string;
  /** Those they had, where they left. */
  roles: ClinicRole[];
  state: 'here' | 'left';
  hasFactor: boolean;
  /** The day of the clinic ('2026-12-01') on which they signed in last. */
  signedInOn: string | null;
}

export interface MemberList {
  people: MemberView[];
  /** Who has not accepted yet. */
  invited: InvitationView[];
}

/** Who cares for a participant; `until` null: now. `facilitators`: who could as well. */
export interface CareTeam {
  team: { id: string; name: string; from: string; until: string | null }[];
  facilitators: { id: string; name: string }[];
}

/** Everybody at a clinic, for who plans and runs it. */
export const members = {
  list: endpoint<MemberList>()({
    method: 'get',
    path: '/api/people',
    by: ['scheduler', 'manager'],
    sees: 'people',
    logs: { kind: 'membership', of: 'answer' },
  }),
  setRoles: endpoint<Done, typeof newRoles>()({
    method: 'post',
    path: '/api/people/:id/roles',
    by: ['manager'],
    sees: 'people',
    logs: { kind: 'membership', of: 'answer' },
    changes: ['planning', 'schedule', 'firstSteps'],
    refuses: [lastManager, anotherAddress],
  }),
  end: endpoint<Done>()({
    method: 'post',
    path: '/api/people/:id/end',
    by: ['manager'],
    sees: 'people',
    logs: { kind: 'membership', of: 'answer' },
    changes: ['planning', 'schedule', 'invitations'],
    refuses: [lastManager],
  }),
  takeBack: endpoint<Done>()({
    method: 'post',
    path: '/api/people/:id/take-back',
    by: ['manager'],
    sees: 'people',
    logs: { kind: 'membership', of: 'answer' },
    changes: ['planning', 'schedule'],
  }),
  careTeam: endpoint<CareTeam>()({
    method: 'get',
    path: '/api/people/:id/care-team',
    by: ['scheduler', 'manager'],
    sees: 'people',
    logs: { kind: 'membership', of: 'person' },
  }),
  joinTeam: endpoint<Done, typeof ofTeam>()({
    method: 'post',
    path: '/api/people/:id/care-team',
    by: ['scheduler', 'manager'],
    sees: 'people',
    logs: { kind: 'membership', of: 'person' },
    changes: ['myPeople', 'planning'],
  }),
  leaveTeam: endpoint<Done, typeof ofTeam>()({
    method: 'post',
    path: '/api/people/:id/care-team/end',
    by: ['scheduler', 'manager'],
    sees: 'people',
    logs: { kind: 'membership', of: 'person' },
    changes: ['myPeople', 'planning'],
  }),
};
