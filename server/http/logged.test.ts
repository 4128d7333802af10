// The table of what is logged, said once more apart from the endpoints.
import { expect, test } from 'vitest';
import { standingOf } from '#shared/people/logged.ts';
import { routes } from './registry.ts';

/** Of each endpoint: the kind of data and whose it is ('own': it gives and changes the caller's own alone, so that refusals alone stand in the log), or why there is nothing to log. */
const table: Record<string, string> = {
  'account.passwordOffer': 'not: signIn',
  'account.choosePassword': 'not: signIn',
  'account.passwordNotices': 'not: signIn',
  'account.passwordNoticeRead': 'not: signIn',
  'account.signIn': 'not: signIn',
  'account.changePassword': 'not: signIn',
  'account.signOut': 'not: signIn',
  'factor.state': 'not: own',
  'factor.beginApp': 'not: signIn',
  'factor.confirmApp': 'not: signIn',
  'factor.removeApp': 'not: signIn',
  'factor.newCodes': 'not: signIn',
  'factor.signInByCode': 'not: signIn',
  'factor.proveAgain': 'not: signIn',
  'clinic.setupOffer': 'not: signIn',
  'clinic.setUp': 'not: signIn',
  'clinic.settings': 'not: content',
  'clinic.change': 'not: content',
  'clinic.testMail': 'not: own',
  'clinic.firstSteps': 'not: content',
  'people.me': 'not: own',
  'people.deviceKey': 'not: own',
  'people.help': 'not: content',
  'schedule.people': 'names of session',
  'schedule.today': 'not: sessions',
  'schedule.earlier': 'not: sessions',
  'schedule.month': 'not: sessions',
  'planning.choices': 'roster of answer',
  'planning.look': 'roster of answer',
  'planning.plan': 'roster of answer',
  'planning.read': 'roster of session',
  'planning.change': 'roster of session',
  'planning.cancel': 'roster of session',
  'schedule.wayIn': 'wayIn of session, own',
  'schedule.forgetPlace': 'not: own',
  'captioners.list': 'captioners of captioners',
  'captioners.invite': 'captioners of captioners',
  'captioners.remove': 'captioners of captioners',
  'invitations.list': 'not: noAccount',
  'invitations.invite': 'not: noAccount',
  'invitations.withdraw': 'not: noAccount',
  'invitations.offer': 'not: signIn',
  'invitations.accept': 'not: signIn',
  'notices.list': 'not: sessions',
  'notices.seen': 'not: sessions',
  'family.plans': 'not: own',
  'family.signForPlan': 'worksheets of sheet, own',
  'family.revoke': 'consents of consent, own',
  'family.plansShown': 'plansShown of answer',
  'family.planShown': 'plansShown of consent',
  'family.signForSessions': 'not: own',
  'family.relatives': 'consents of session',
  'ratings.mine': 'not: own',
  'ratings.ofPeople': 'ratings of answer',
  'kept.list': 'groupWork of answer',
  'kept.read': 'groupWork of document',
  'kept.remove': 'groupWork of document',
  'lessons.list': 'not: content',
  'lessons.read': 'not: content',
  'lessons.progress': 'not: own',
  'lessons.done': 'lessonsDone of answer',
  'lessons.source': 'not: content',
  'lessons.version': 'not: content',
  'lessons.save': 'not: content',
  'lessons.review': 'not: content',
  'lessons.withdraw': 'not: content',
  'worksheets.list': 'not: content',
  'worksheets.read': 'not: content',
  'worksheets.publish': 'not: content',
  'worksheets.publishVersion': 'not: content',
  'worksheets.withdraw': 'not: content',
  'sheets.mine': 'not: own',
  'sheets.shared': 'worksheets of answer',
  'sheets.ofPerson': 'worksheets of person',
  'sheets.make': 'not: own',
  'sheets.read': 'worksheets of sheet',
  'sheets.save': 'worksheets of sheet, own',
  'sheets.show': 'worksheets of sheet, own',
  'sheets.finish': 'worksheets of sheet, own',
  'sheets.duplicate': 'worksheets of sheet, own',
  'sheets.remove': 'worksheets of sheet, own',
  'sheets.asPdf': 'worksheets of sheet',
  'practice.mailsOff': 'not: signIn',
  'practice.mine': 'not: own',
  'practice.set': 'not: own',
  'practice.log': 'practice of practice, own',
  'practice.notes': 'practice of practice, own',
  'practice.reminder': 'practice of practice, own',
  'practice.end': 'practice of practice',
  'practice.assigned': 'practice of answer',
  'practice.ofPerson': 'practice of person',
  'practice.assign': 'practice of answer',
  'attendance.ofSession': 'attendance of session',
  'record.ofSession': 'sessionRecord of session',
  'record.openAlerts': 'alerts of answer',
  'record.ofPerson': 'alerts of person',
  'attendance.ofPerson': 'attendance of person',
  'care.people': 'names of answer',
  'care.person': 'names of person',
  'record.writeOutcome': 'alerts of alert',
  'record.noteDeed': 'alerts of alert',
  'record.deleteNote': 'sessionRecord of session, own',
  'seen.byWhom': 'not: own',
};

test('every endpoint names whose data of which kind it shows, or why it is not logged', () => {
  const declared = routes.map(({ word, endpoint: { logs } }): [string, string] => [word, 'not' in logs ? `not: ${logs.not}` : `${logs.kind} of ${logs.of}${logs.shows === 'own' ? ', own' : ''}`]);
  expect(new Set(declared.map(([word]) => word)).size).toBe(routes.length);
  expect(Object.fromEntries(declared)).toEqual(table);
});

test('what a role may see of others by an endpoint has a reason in words', () => {
  const others = routes.filter(({ endpoint: { logs } }) => !('not' in logs) && logs.shows !== 'own');
  expect(others.length).toBeGreaterThan(10);
  for (const { word, by, endpoint } of others)
    for (const role of by) {
      const { logs } = endpoint;
      // A participant's own sheet, practice and consent have no other reason than that they are theirs; a manager is in no session, so nothing kept is theirs to read.
      const isOwn = role === 'participant' && ['sheets.read', 'sheets.asPdf', 'practice.end'].includes(word);
      const isNever = role === 'manager' && word.startsWith('kept.');
      if (role !== 'signedOut' && !('not' in logs) && !isOwn && !isNever) expect(standingOf(logs.kind, [role]), `${word} by ${role}`).not.toBe('');
    }
});
