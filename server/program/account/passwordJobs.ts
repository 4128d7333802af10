import { job, jobKind, type Job } from '#server/platform/jobs/job.ts';
import type { Ground } from '#server/platform/mail/ground.ts';
import { clinicsOn } from '#server/platform/auth/clinicsOn.ts';

/** A way to a new password, to the owner of the account and to nobody else. */
export const mailPassword = jobKind({ kind: 'account.mailPassword', about: ['link'], attempts: 150, unsure: 'again' });

/** Mails ways to a new password that still lead there. Whoever caused them is told the same, whether there is an account or not. */
export const passwordJobs = ({ db, mailer, isDemo, url, tokenFor }: Ground): readonly Job[] =>
  mailer
    ? [
        job(mailPassword, {
          async run({ link: id }, { name, now }) {
            const row = await db.prisma.passwordLink.findFirst({
              where: { id, usedAt: null, expiresAt: { gt: now }, person: { clinicMembers: { some: { clinic: clinicsOn(isDemo) } } } },
              select: { from: true, person: { select: { email: true } } },
            });
            if (row) await mailer.send(name, row.person.email, (row.from === 'forgotten' ? forgottenLetter : letter)(url, `${url}/password/${tokenFor(id)}`));
          },
        }),
      ]
    : [];

const letter = (url: string, link: string) => ({
  subject: 'Your account for online sessions',
  text: [
    'Your clinic invited this address, which has an account already. You can sign in with it as before:',
    url,
    '',
    'If you no longer know your password, choose a new one here (the link works once, for a day):',
    link,
    '',
    'If you did not expect this, you need not do anything: nobody but you was sent this link.',
  ].join('\n'),
});

const forgottenLetter = (_url: string, link: string) => ({
  subject: 'A new password',
  text: [
    'Somebody, probably you, asked for a new password for this address. Choose one here (the link works once, for half an hour):',
    link,
    '',
    'If it was not you, you need not do anything: nobody but you was sent this link, and your password stays as it is.',
  ].join('\n'),
});
