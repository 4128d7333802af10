import { job, jobKind, type Job } from '#server/platform/jobs/job.ts';
import type { Ground } from '#server/platform/mail/ground.ts';
import { clinicsOn } from '../clinicsOn.ts';

/** That somebody's second factor was taken off, to its owner: if it was not for them, they must know. */
export const mailFactorRemoved = jobKind({ kind: 'factor.mailRemoved', about: ['person', 'at'], attempts: 150, unsure: 'again' });

/** Mails those whose second factor was taken off. */
export const factorJobs = ({ db, mailer, isDemo, url }: Ground): readonly Job[] =>
  mailer
    ? [
        job(mailFactorRemoved, {
          async run({ person: id }, { name }) {
            const row = await db.prisma.person.findFirst({ where: { id, clinicMembers: { some: { clinic: clinicsOn(isDemo) } } }, select: { email: true } });
            if (row) await mailer.send(name, row.email, letter(url));
          },
        }),
      ]
    : [];

const letter = (url: string) => ({
  subject: 'Your second factor was taken off',
  text: [
    'Your account has no second factor now, and you are signed out everywhere. You can sign in with your password and set up a new one:',
    url,
    '',
    'If you did not ask for this, call at once whoever you know this account from.',
  ].join('\n'),
});
