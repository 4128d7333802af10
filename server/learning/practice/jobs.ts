import { clinicsOn } from '#server/platform/auth/clinicsOn.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';
import { job, jobKind, type Job } from '#server/platform/jobs/job.ts';
import type { Ground } from '#server/platform/mail/ground.ts';
import { reminderLetter } from './letter.ts';
import { createMailLinks } from './mailLinks.ts';
import { dueMoments, type MailWish } from './moments.ts';

/** A mail at a moment that somebody chose for their practice: none rather than two, and never later than an hour. */
export const remind = jobKind({ kind: 'practice.remind', about: ['person', 'moment'], attempts: 12, unsure: 'givenUp' });

/** Mails people at the times they chose for their practice. The mail says that something was planned, not what, and names no clinic. */
export function practiceJobs({ db, mailer, isDemo, url, secret }: Ground): readonly Job[] {
  if (!mailer) return [];
  const links = createMailLinks(secret);

  /** Who wants mails and still belongs to their clinic as a participant. */
  async function findWishes(whose: Prisma.PracticeWhereInput): Promise<MailWish[]> {
    const rows = await db.prisma.practice.findMany({
      where: { ...whose, endedAt: null, remindAt: { not: null }, mailSince: { not: null }, mailZone: { not: null } },
      orderBy: { createdAt: 'asc' },
      select: {
        clinicId: true,
        personId: true,
        remindAt: true,
        mailSince: true,
        mailZone: true,
        logs: { select: { day: true }, orderBy: { day: 'desc' }, take: 4 },
        person: { select: { clinicMembers: { where: { clinic: clinicsOn(isDemo) }, select: { clinicId: true, role: true } } } },
      },
    });
    return rows
      .filter(({ clinicId, person }) => person.clinicMembers.some((member) => member.clinicId === clinicId && member.role === 'participant'))
      .flatMap(({ personId, remindAt, mailSince, mailZone, logs }) =>
        remindAt && mailSince && mailZone ? [{ personId, remindAt, zone: mailZone, since: mailSince, notedDays: logs.map(({ day }) => day) }] : [],
      );
  }

  return [
    job(remind, {
      plan: async (now) =>
        dueMoments(await findWishes({}), now).map(({ personId, moment }) => ({ about: { person: personId, moment: moment.toISOString() }, at: moment })),
      async run({ person, moment }, { name, now }) {
        // It may have been noted, turned off or taken off meanwhile, or is too late.
        const due = dueMoments(await findWishes({ personId: person }), now).find((one) => one.moment.toISOString() === moment);
        const owner = due && (await db.prisma.person.findUnique({ where: { id: person }, select: { email: true } }));
        if (owner) await mailer.send(name, owner.email, reminderLetter(due.time, url, `${url}/mails-off/${links.tokenOf(person)}`));
      },
    }),
  ];
}
