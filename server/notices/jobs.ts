import { DAY_MS } from '#shared/base/day.ts';
import { clinicsOn } from '#server/auth/clinicsOn.ts';
import { job, jobKind, type Job } from '#server/platform/jobs/job.ts';
import type { Ground } from '#server/platform/ground.ts';
import { noticeLetter } from './letter.ts';

/** A mail to one manager about one notice. */
export const mailManager = jobKind({ kind: 'notices.mail', about: ['notice', 'manager'], attempts: 150, unsure: 'again' });

/** Mails what a clinic has to know to its managers; after a day it is no news any more, and stays in the app. The mail names no session and nobody in it. */
export const noticeJobs = ({ db, mailer, isDemo, url }: Ground): readonly Job[] =>
  mailer
    ? [
        job(mailManager, {
          async run({ notice, manager }, { name, now }) {
            const row = await db.prisma.clinicNotice.findFirst({
              where: { id: notice, clinic: clinicsOn(isDemo), at: { gte: new Date(now.getTime() - DAY_MS) } },
              select: { clinic: { select: { mailName: true, members: { where: { personId: manager, role: 'manager' }, select: { person: { select: { email: true } } } } } } },
            });
            const to = row?.clinic.members[0]?.person.email;
            if (row && to) await mailer.send(name, to, noticeLetter(row.clinic.mailName, url));
          },
        }),
      ]
    : [];
