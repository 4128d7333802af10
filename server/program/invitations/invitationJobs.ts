import { invitationLetter } from '#shared/program/invitations/letter.ts';
import { clinicsOn } from '#server/platform/auth/clinicsOn.ts';
import { job, jobKind, type Job } from '#server/platform/jobs/job.ts';
import type { Ground } from '#server/platform/mail/ground.ts';

/** An invitation to the address it is about, and to nobody else. */
export const mailInvitation = jobKind({ kind: 'invitations.mail', about: ['invitation'], attempts: 1_000, unsure: 'again' });

/** Mails invitations that are still open. */
export const invitationJobs = ({ db, mailer, isDemo, url, tokenFor }: Ground): readonly Job[] =>
  mailer
    ? [
        job(mailInvitation, {
          async run({ invitation: id }, { name, now }) {
            const row = await db.prisma.invitation.findFirst({
              where: { id, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now }, clinic: clinicsOn(isDemo) },
              select: { email: true, clinic: { select: { mailName: true } } },
            });
            if (row) await mailer.send(name, row.email, invitationLetter(row.clinic.mailName, `${url}/invite/${tokenFor(id)}`));
          },
        }),
      ]
    : [];
