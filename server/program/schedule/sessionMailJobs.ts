import { zoneOf } from '#shared/base/day.ts';
import { clinicsOn } from '#server/platform/auth/clinicsOn.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';
import { addJob, job, jobKind, type Job } from '#server/platform/jobs/job.ts';
import type { Ground } from '#server/platform/mail/ground.ts';
import { sessionLetter } from './sessionLetters.ts';

export type SessionNews = 'planned' | 'moved' | 'cancelled';

/** A mail to one of a session's people about what became of it at a moment; `was`: when it would have begun ('-' where it did not move). */
const mailSession = jobKind({ kind: 'planning.mail', about: ['session', 'person', 'news', 'moment', 'was'], attempts: 150, unsure: 'again' });

export interface Telling {
  sessionId: string;
  news: SessionNews;
  people: readonly string[];
  now: Date;
  was?: Date;
}

/** Has people mailed about a session of theirs, in the transaction of what became of it. */
export async function tellByMail(tx: Prisma.TransactionClient, { sessionId, news, people, now, was }: Telling): Promise<void> {
  for (const person of people)
    await addJob(tx, mailSession, { session: sessionId, person, news, moment: now.toISOString(), was: was?.toISOString() ?? '-' }, now);
}

/** Mails people about sessions of theirs that are new, moved or off; nobody about what has begun, or who does not belong to the clinic anymore. */
export const sessionMailJobs = ({ db, mailer, isDemo, url }: Ground): readonly Job[] =>
  mailer
    ? [
        job(mailSession, {
          async run({ session: id, person, news, was }, { name, now }) {
            const session = await db.prisma.session.findFirst({
              where: { id, startsAt: { gt: now }, clinic: clinicsOn(isDemo) },
              select: {
                startsAt: true,
                program: { select: { zone: true } },
                clinic: {
                  select: {
                    mailName: true,
                    zone: true,
                    members: { where: { personId: person }, take: 1, select: { person: { select: { email: true, zone: true } } } },
                  },
                },
              },
            });
            const to = session?.clinic.members[0]?.person;
            if (!session || !to) return;
            const { startsAt, program, clinic } = session;
            const zone = zoneOf(to.zone, program?.zone, clinic.zone);
            await mailer.send(
              name,
              to.email,
              sessionLetter({ news: news as SessionNews, from: clinic.mailName, startsAt, was: was === '-' ? null : new Date(was), zone, url }),
            );
          },
        }),
      ]
    : [];
