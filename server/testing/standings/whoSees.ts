import { randomUUID } from 'node:crypto';
import { CONSENT_VERSION } from '#shared/program/family/familyConsent.ts';
import { FAMILY_SESSION_CONSENT_VERSION } from '#shared/program/family/familySessionConsent.ts';
import { DEMO_PASSWORD } from '#server/seed/accounts.ts';
import { isAmong } from '#shared/people/role.ts';
import { outcomeOf } from '#shared/tools/testing/outcome.ts';
import { PLANNED, type Secret } from './hers.ts';
import { emailOf, standings, type Who, type World } from './people.ts';

const cares = ['led10', 'led29', 'leadsNow', 'leadsIn23h', 'care', 'careUntilTomorrow'] as const satisfies readonly Who[];
const supervise = ['supervisor', 'supervisingFacilitator'] as const satisfies readonly Who[];
const treat = [...cares, 'team', ...supervise] as const;
const run = ['manager', 'facilitatorAndManager', 'managerAndBilling', 'wasManagerSeat'] as const satisfies readonly Who[];
const planForAll = ['scheduler', 'schedulerWhoLed31', ...run] as const;
const wereInPlace = ['own', 'inPlace', 'relativeThere', 'led10', 'wasParticipant'] as const satisfies readonly Who[];

/** Of each answer that has to do with Ana: who is given it, and what it tells them; said by hand, apart from the table of who may see what. */
export const told: Record<string, readonly { who: readonly Who[]; tells: readonly Secret[] }[]> = {
  'people.me': [{ who: ['own'], tells: ['name'] }],
  'account.passwordNotices': [{ who: ['own'], tells: [] }],
  'members.list': [{ who: planForAll, tells: ['name'] }],
  'members.careTeam': [{ who: planForAll, tells: [] }],
  'schedule.people': [{ who: ['led10', ...supervise], tells: ['name'] }],
  'attendance.ofSession': [{ who: ['led10', ...supervise, ...run], tells: ['name'] }],
  'attendance.status': [{ who: planForAll, tells: ['name'] }],
  'attendance.minutes': [{ who: ['billing', 'managerAndBilling'], tells: ['name'] }],
  'record.ofSession': [
    { who: ['led10'], tells: ['name', 'alert', 'card', 'note'] },
    { who: supervise, tells: ['name', 'alert', 'card'] },
  ],
  'record.openAlerts': [{ who: ['led10', ...supervise], tells: ['name', 'alert', 'card'] }],
  'record.writeOutcome': [{ who: ['led10'], tells: ['name', 'alert'] }],
  'record.deleteNote': [{ who: ['led10'], tells: [] }],
  'kept.list': [{ who: wereInPlace, tells: ['board'] }],
  'kept.read': [{ who: wereInPlace, tells: ['board'] }],
  'kept.remove': [{ who: ['led10'], tells: [] }],
  'captioners.list': [{ who: ['led10', ...run], tells: [] }],
  'captioners.remove': [{ who: ['led10', ...run], tells: [] }],
  'lessons.done': [{ who: treat, tells: ['name'] }],
  'care.people': [{ who: [...cares, 'team', 'glassNow'], tells: ['name'] }],
  'care.person': [{ who: [...cares, 'team', 'glassNow'], tells: ['name'] }],
  'sheets.ofPerson': [{ who: [...cares, 'team'], tells: ['name', 'sheet'] }],
  'practice.ofPerson': [{ who: [...cares, 'team'], tells: ['practice', 'dayNote'] }],
  // Who leads no session with an alert finds none, and nothing of hers.
  'record.ofPerson': [{ who: ['led10'], tells: ['name', 'alert', 'card'] }],
  'record.noteDeed': [{ who: ['led10'], tells: ['name', 'alert', 'card'] }],
  'attendance.ofPerson': [{ who: [...cares, 'team'], tells: [] }],
  'planning.choices': [{ who: [...cares, ...planForAll], tells: ['name'] }],
  'planning.look': [{ who: [...cares, ...planForAll], tells: [] }],
  'planning.plan': [{ who: [...cares, ...planForAll], tells: [] }],
  'planning.read': [{ who: ['led10', ...planForAll], tells: ['name'] }],
  'planning.change': [{ who: ['led10', ...planForAll], tells: [] }],
  'planning.cancel': [{ who: ['led10', ...planForAll], tells: [] }],
  'ratings.mine': [{ who: ['own'], tells: ['rating'] }],
  'ratings.ofPeople': [{ who: treat, tells: ['name', 'rating'] }],
  'sheets.mine': [{ who: ['own'], tells: ['sheet', 'privateSheet'] }],
  'sheets.shared': [{ who: treat, tells: ['name', 'sheet'] }],
  'sheets.read': [
    { who: ['own'], tells: ['sheet'] },
    { who: treat, tells: ['name', 'sheet'] },
  ],
  'sheets.asPdf': [{ who: ['own', ...treat], tells: [] }],
  'sheets.save': [{ who: ['own'], tells: [] }],
  'sheets.show': [{ who: ['own'], tells: ['sheet'] }],
  'sheets.finish': [{ who: ['own'], tells: ['sheet'] }],
  'sheets.duplicate': [{ who: ['own'], tells: [] }],
  'sheets.remove': [{ who: ['own'], tells: [] }],
  'practice.mine': [{ who: ['own'], tells: ['practice', 'ownPractice', 'dayNote', 'privateDay'] }],
  'practice.log': [{ who: ['own'], tells: [] }],
  'practice.notes': [{ who: ['own'], tells: [] }],
  'practice.reminder': [{ who: ['own'], tells: [] }],
  'practice.end': [{ who: ['own', ...cares], tells: [] }],
  'practice.assigned': [{ who: cares, tells: ['name', 'practice', 'dayNote'] }],
  'practice.assign': [{ who: cares, tells: [] }],
  'family.plans': [{ who: ['own'], tells: ['name', 'consent'] }],
  'family.signForPlan': [{ who: ['own'], tells: [] }],
  'family.signForSessions': [{ who: ['own'], tells: [] }],
  'family.revoke': [{ who: ['own'], tells: [] }],
  'family.relatives': [{ who: ['led10', ...supervise], tells: ['name'] }],
  // Who was in that place learns that she read what they have together.
  'seen.byWhom': [{ who: ['inPlace', 'relativeThere'], tells: ['name'] }],
  'family.plansShown': [{ who: ['holds'], tells: ['name', 'consent'] }],
  'family.planShown': [{ who: ['holds'], tells: [] }],
};

/** Lists, and what is of the whole clinic: who may ask is given an answer, with nothing of hers in it where she is not theirs. */
export const lists = new Set([
  'members.list',
  'record.openAlerts',
  'record.ofPerson',
  'planning.choices',
  'kept.list',
  'lessons.done',
  'care.people',
  'ratings.mine',
  'ratings.ofPeople',
  'sheets.mine',
  'sheets.shared',
  'practice.mine',
  'practice.assigned',
  'family.plans',
  'family.plansShown',
  'people.me',
  'seen.byWhom',
  'account.passwordNotices',
]);

/** Why each of them may, as the log says it. */
export const because = (who: Who, word: string): string => {
  if (word.startsWith('kept.')) return who === 'led10' ? 'led' : 'wasThere';
  if (who === 'holds') return 'consented';
  if ((supervise as readonly Who[]).includes(who)) return 'supervisor';
  if (word === 'attendance.minutes') return 'billing';
  if (word.startsWith('members.')) return (run as readonly Who[]).includes(who) ? 'manager' : 'scheduler';
  if (word.startsWith('planning.') && (planForAll as readonly Who[]).includes(who)) return 'scheduler';
  // They lead the session that they made.
  if (word === 'planning.plan') return 'led';
  if (who === 'glassNow') return 'breakGlass';
  if ((run as readonly Who[]).includes(who)) return 'manager';
  if (who.startsWith('scheduler')) return 'scheduler';
  if (who === 'billing') return 'billing';
  if (who === 'team') return 'team';
  return who.startsWith('care') ? 'careTeam' : 'led';
};

export interface Call {
  params?: Record<string, string>;
  body?: unknown;
}
const day = () => new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
const plan = { kind: 'exercise', what: 'box', when: '', where: '', remindAt: null };

/** A right call of each endpoint, at what is Ana's wherever it names something. */
export const callsOf = ({ ids, session }: World, relativeOf: string, who: Who): Record<string, Call> => {
  const signed = { relative: relativeOf, until: day(), signedName: 'Ana' };
  const at = (id: string, body?: unknown): Call => ({ params: { id }, ...(body !== undefined && { body }) });
  const someone = { params: { id: ids.own } };
  // Who does not plan for all leads it themself.
  const lead = isAmong(standings[who], ['scheduler']) || !isAmong(standings[who], ['facilitator']) ? ids.led10 : ids[who];
  const draft = {
    kind: 'individual',
    title: PLANNED,
    day: day(),
    time: '03:00',
    minutes: 50,
    service: 'individual',
    facilitators: [lead],
    lead,
    participants: [ids.own],
    relatives: [],
    captioners: [],
    sizeReason: '',
  };
  const account = { name: 'Somebody', password: 'four plain words' };
  return {
    'account.signIn': { body: { email: emailOf('nobody'), password: DEMO_PASSWORD } },
    'account.changePassword': { body: { currentPassword: 'not the right one', newPassword: 'four plain words' } },
    'account.passwordOffer': { params: { token: 'none' } },
    'account.choosePassword': { params: { token: 'none' }, body: { password: account.password } },
    'account.passwordNoticeRead': at('link-of-hers'),
    'account.forgotPassword': { body: { email: emailOf('nobody') } },
    'account.endSignIn': at('none'),
    'factor.confirmApp': { body: { code: '000000' } },
    'factor.signInByCode': { body: { code: '000000' } },
    'factor.proveAgain': { body: { password: 'not the right one' } },
    'clinic.setupOffer': { params: { token: 'none' } },
    'clinic.setUp': {
      params: { token: 'none' },
      body: { clinicName: 'Mine', mailName: 'mine', phone: '(503) 555-0100', zone: 'America/New_York', email: 'mine@standings.test', ...account },
    },
    'clinic.change': {
      body: {
        clinicName: 'Mine',
        mailName: 'mine',
        phone: '(503) 555-0100',
        zone: 'UTC',
        hours: [null, null, null, null, null, null, null],
        afterHoursPhone: '',
        contactEmail: '',
        letterName: '',
        letterAddress: '',
        letterPhone: '',
      },
    },
    // She is no staff; whoever is nobody is neither ended nor taken back.
    'members.setRoles': at(ids.own, { roles: ['billing'] }),
    'members.end': at('none'),
    'members.takeBack': at('none'),
    'members.careTeam': someone,
    'members.joinTeam': at(ids.own, { facilitator: 'none' }),
    'members.leaveTeam': at(ids.own, { facilitator: 'none' }),
    'schedule.people': at(session),
    'schedule.wayIn': at(session),
    'schedule.earlier': { params: { before: 'now' } },
    'schedule.month': { params: { month: day().slice(0, 7) } },
    'planning.look': { body: { ...draft, session: '' } },
    'planning.plan': { body: draft },
    'planning.read': at('planned'),
    'planning.change': at('planned', { ...draft, time: '05:00' }),
    'planning.cancel': at('planned', { reason: 'Somebody is ill.' }),
    'care.person': someone,
    'sheets.ofPerson': someone,
    'practice.ofPerson': someone,
    'record.ofPerson': someone,
    'attendance.ofPerson': someone,
    'captioners.list': at(session),
    'captioners.invite': at(session, { email: 'more@standings.test' }),
    'captioners.remove': { params: { id: session, captioner: 'invited' } },
    'attendance.ofSession': at(session),
    'attendance.status': at(session),
    'attendance.minutes': at(session),
    'record.ofSession': at(session),
    'record.writeOutcome': at('alert', outcomeOf('Spoke with her alone, she is at home.')),
    'record.noteDeed': at('alert', { deed: 'calledThem', number: null, text: '' }),
    'record.deleteNote': at(session),
    'notices.seen': at('none'),
    'kept.read': at('board'),
    'kept.remove': at('board'),
    'invitations.invite': { body: { email: `new${randomUUID()}@standings.test`, role: 'participant' } },
    'invitations.withdraw': at('none'),
    'invitations.offer': { params: { token: 'none' } },
    'invitations.accept': { params: { token: 'none' }, body: account },
    'lessons.read': at('m01-depression'),
    'lessons.progress': at('m01-depression', { page: 0, solved: [], isDone: false }),
    'lessons.source': at('none'),
    'lessons.version': { params: { id: 'none', version: '1' } },
    'lessons.save': { body: { source: 'no lesson', replaces: '' } },
    'lessons.review': at('none', { version: 1, isReviewed: true }),
    'lessons.withdraw': at('none'),
    'worksheets.read': at('i_statement'),
    'worksheets.publish': { body: { title: 'T', about: 'A', fields: [{ type: 'long', key: 'text', label: 'What?' }] } },
    'worksheets.publishVersion': at('none', { title: 'T', about: 'A', fields: [{ type: 'long', key: 'text', label: 'What?' }] }),
    'worksheets.withdraw': at('none'),
    'sheets.make': { body: { template: 'i_statement' } },
    'sheets.read': at('shared'),
    'sheets.asPdf': at('shared'),
    'sheets.save': at('shared', { update: '', stateVector: 'AA==' }),
    'sheets.show': at('shared', { visibility: 'facilitators' }),
    'sheets.finish': at('shared', { isDone: false }),
    'sheets.duplicate': at('shared'),
    'sheets.remove': at('shared'),
    'practice.set': { body: plan },
    'practice.log': at('given', { day: new Date().toISOString().slice(0, 10), outcome: 'done', helpfulness: 5, note: '', loggedAt: new Date().toISOString() }),
    'practice.notes': at('given', { noteReaders: 'facilitators' }),
    'practice.reminder': at('given', { remindAt: null, mailZone: null }),
    'practice.end': at('given'),
    'practice.assign': { body: { ...plan, people: [ids.own] } },
    'practice.mailsOff': { params: { token: 'none' } },
    'family.signForPlan': at('plan', { ...signed, textVersion: CONSENT_VERSION }),
    'family.signForSessions': { body: { ...signed, textVersion: FAMILY_SESSION_CONSENT_VERSION, topics: ['attendance'] } },
    'family.revoke': at('plan-holds'),
    'family.relatives': at(session),
    'family.planShown': at('plan-holds'),
  };
};
