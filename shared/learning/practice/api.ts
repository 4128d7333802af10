import { clinicRoles } from '../../people/role.ts';
import type { AssignedList, AssignedPractice, PracticeList } from './answers.ts';
import { endpoint, type Done } from '../../base/endpoint.ts';
import { refusal } from '../../base/refusal.ts';
import type { PracticeDay, practiceDay, practicePlan } from './practice.ts';
import type { practiceNoteReaders, practiceReminderChoice, practiceToAssign } from './input.ts';

export const tooManyPractices = refusal<{ max: number }>()('tooManyPractices');
export const dayTooFar = refusal<{ field: string }>()('dayTooFar');
export const noTime = refusal<{ field: string }>()('noTime');
export const noMail = refusal<{ field: string }>()('noMail');

export const practice = {
  mailsOff: endpoint<Done>()({
    method: 'post',
    path: '/mails-off/:token',
    by: [...clinicRoles, 'signedOut'],
    sees: 'practice',
    logs: { not: 'signIn' },
  }),
  mine: endpoint<PracticeList>()({
    method: 'get',
    path: '/api/practice',
    by: ['participant'],
    sees: 'practice',
    logs: { not: 'own', kind: 'practice' },
  }),
  set: endpoint<{ id: string }, typeof practicePlan>()({
    method: 'post',
    path: '/api/practice',
    by: ['participant'],
    sees: 'practice',
    logs: { not: 'own', kind: 'practice' },
    changes: ['assignedPractice'],
    refuses: [tooManyPractices],
  }),
  log: endpoint<{ day: PracticeDay }, typeof practiceDay>()({
    method: 'post',
    path: '/api/practice/:id/days',
    by: ['participant'],
    sees: 'practice',
    logs: { kind: 'practice', of: 'practice', shows: 'own' },
    tells: ['assignedPractice'],
    refuses: [dayTooFar],
  }),
  notes: endpoint<Done, typeof practiceNoteReaders>()({
    method: 'post',
    path: '/api/practice/:id/readers',
    by: ['participant'],
    sees: 'practice',
    logs: { kind: 'practice', of: 'practice', shows: 'own' },
    tells: ['assignedPractice'],
  }),
  reminder: endpoint<Done, typeof practiceReminderChoice>()({
    method: 'post',
    path: '/api/practice/:id/reminder',
    by: ['participant'],
    sees: 'practice',
    logs: { kind: 'practice', of: 'practice', shows: 'own' },
    refuses: [noTime, noMail],
  }),
  end: endpoint<Done>()({
    method: 'post',
    path: '/api/practice/:id/end',
    by: ['participant', 'facilitator'],
    sees: 'practice',
    logs: { kind: 'practice', of: 'practice' },
    changes: ['assignedPractice'],
  }),
  /** What one person practises, as far as whoever cares for them may see it. */
  ofPerson: endpoint<{ practices: AssignedPractice[] }>()({
    method: 'get',
    path: '/api/my-people/:id/practice',
    by: ['facilitator'],
    sees: 'assignedPractice',
    logs: { kind: 'practice', of: 'person' },
  }),
  assigned: endpoint<AssignedList>()({
    method: 'get',
    path: '/api/assigned-practice',
    by: ['facilitator'],
    act: 'w',
    sees: 'assignedPractice',
    logs: { kind: 'practice', of: 'answer' },
  }),
  assign: endpoint<Done, typeof practiceToAssign>()({
    method: 'post',
    path: '/api/assigned-practice',
    by: ['facilitator'],
    sees: 'assignedPractice',
    logs: { kind: 'practice', of: 'answer' },
    changes: ['practice'],
    refuses: [tooManyPractices],
  }),
};
