import { DAY_MS } from '#shared/base/day.ts';
import { clinicsOn } from '#server/platform/auth/clinicsOn.ts';
import { job, jobKind, type Job } from '#server/platform/jobs/job.ts';
import type { Ground } from '#server/platform/mail/ground.ts';
import { noticeLetter } from './letter.ts';

/** A mail to one manager about one notice. */
export const mailManager = jobKind({ kind: 'notices.mail', about: ['notice', 'manager'], attempts: 150, unsure: 'again' });

/** The same to whom the clinic has named for when nobody comes. */
export const mailContact = jobKind({ kind: 'notices.mailContact', about: ['notice'], attempts: 150, unsure: 'again' });

/** Mails what a clinic has to know to its managers, and to whom it has named; after a day it is no news any more, and stays in the app. The mail names no session and nobody in it. */
export const noticeJobs = ({ db, mailer, isDemo, url }: Ground): readonly Job[] =>
  mailer
    ? [
        job(mailManager, {
          async run({ notice, manager }, { name, now }) {
            const row = await db.prisma.clinicNotice.findFirst({
              where: { id: notice, clinic: clinicsOn(isDemo), at: { gte: new Date(now.getTime() - DAY_MS) } },
              select: {
                clinic: {
                  select: { mailName: true, members: { where: { personId: manager, role: 'manager' }, select: { person: { select: { email: true } } } } },
                },
              },
            });
            const to = row?.clinic.members[0]?.person.email;
            if (row && to) await mailer.send(name, to, noticeLetter(row.clinic.mailName, url));
          },
        }),
        job(mailContact, {
          async run({ notice }, { name, now }) {
            const row = await db.prisma.clinicNotice.findFirst({
              where: { id: notice, clinic: clinicsOn(isDemo), at: { gte: new Date(now.getTime() - DAY_MS) } },
              select: {
                clinic: {
                  select: { mailName: true, contactEmail: true, members: { where: { role: 'manager' }, select: { person: { select: { email: true } } } } },
                },
              },
            });
            const to = row?.clinic.contactEmail;
            // A manager has been told already.
            if (row && to && !row.clinic.members.some(({ person }) => person.email === to)) await mailer.send(name, to, noticeLetter(row.clinic.mailName, url));
          },
        }),
      ]
    : [];
