import { createTransport } from 'nodemailer';
import { clinicsOn } from '#server/auth/clinicsOn.ts';
import type { Db } from '#server/db/open.ts';
import type { Log } from '#server/log.ts';
import { repeat } from '#server/repeat.ts';
import type { Settings } from '#server/settings.ts';
import type { MailLinks } from './mailLinks.ts';
import { dueMoments, LATE_MS_MAX, type DueMoment } from './moments.ts';

export interface ReminderMailParts {
  db: Db;
  log: Log;
  mail: NonNullable<Settings['mail']>;
  isDemo: boolean;
  links: MailLinks;
  /** Where people sign in. */
  url: string;
  everyMs?: number;
  now?: () => Date;
}

const EVERY_MS = 15_000;
/** What was mailed is forgotten when nothing can double it any more. */
const KEPT_MS = 48 * LATE_MS_MAX;

/**
 * Mails people at the times they chose for their practice: each moment once, also when the server is killed meanwhile, and never later
 * than an hour. The mail says that something was planned, not what, and names no clinic. Gives what stops it.
 */
export function startReminderMails({ db, log, mail, isDemo, links, url, everyMs = EVERY_MS, now = () => new Date() }: ReminderMailParts): () => void {
  const transport = createTransport(mail.url);

  async function sendDue(): Promise<void> {
    await db.prisma.reminderMail.deleteMany({ where: { moment: { lt: new Date(now().getTime() - KEPT_MS) } } });
    const { wishes, emails } = await findWishes(db, isDemo);
    for (const due of dueMoments(wishes, now())) {
      const email = emails.get(due.personId);
      if (email && (await claim(db, due))) await sendOne(due, email);
    }
  }

  async function sendOne(due: DueMoment, email: string): Promise<void> {
    const where = { personId: due.personId, moment: due.moment };
    try {
      await transport.sendMail({ from: mail.from, to: email, ...letter(due.time, url, `${url.replace(/\/$/, '')}/mails-off/${links.tokenOf(due.personId)}`) });
      await db.prisma.reminderMail.updateMany({ where, data: { state: 'sent' } });
    } catch (error) {
      log.error({ err: error }, 'reminder not mailed');
      // Surely not taken: tried again until it is too late. Anything else may have left, and two would be worse than none.
      if (isNotTaken(error)) await db.prisma.reminderMail.deleteMany({ where });
    }
  }

  const stop = repeat(everyMs, sendDue, (error) => log.error({ err: error }, 'reminders not mailed'));
  return () => {
    stop();
    transport.close();
  };
}

/** Who wants mails and still belongs to their clinic as a participant. */
async function findWishes(db: Db, isDemo: boolean) {
  const rows = await db.prisma.practice.findMany({
    where: { endedAt: null, remindAt: { not: null }, mailSince: { not: null }, mailZone: { not: null } },
    orderBy: { createdAt: 'asc' },
    select: {
      clinicId: true,
      personId: true,
      remindAt: true,
      mailSince: true,
      mailZone: true,
      logs: { select: { day: true }, orderBy: { day: 'desc' }, take: 4 },
      person: { select: { email: true, clinicMembers: { where: { clinic: clinicsOn(isDemo) }, select: { clinicId: true, role: true } } } },
    },
  });
  const open = rows.filter(({ clinicId, person }) => person.clinicMembers.some((member) => member.clinicId === clinicId && member.role === 'participant'));
  return {
    wishes: open.flatMap(({ personId, remindAt, mailSince, mailZone, logs }) =>
      remindAt && mailSince && mailZone ? [{ personId, remindAt, zone: mailZone, since: mailSince, notedDays: logs.map(({ day }) => day) }] : [],
    ),
    emails: new Map(open.map(({ personId, person }) => [personId, person.email])),
  };
}

// Written before it is sent: a server that is killed in between sends none rather than two.
async function claim(db: Db, { personId, moment }: DueMoment): Promise<boolean> {
  const isTaken = await db.prisma.reminderMail.findUnique({ where: { personId_moment: { personId, moment } } });
  if (!isTaken) await db.prisma.reminderMail.create({ data: { personId, moment, state: 'sending' } });
  return !isTaken;
}

/** The mail server said no, or was never reached. */
function isNotTaken(error: unknown): boolean {
  const { responseCode, syscall, code } = error as { responseCode?: unknown; syscall?: unknown; code?: unknown };
  return typeof responseCode === 'number' || syscall === 'connect' || code === 'EDNS';
}

const letter = (time: string, url: string, off: string) => ({
  subject: `A moment for yourself, ${time}`,
  text: [
    `A reminder you asked for: something you planned for ${time} today.`,
    '',
    `Open Hearth: ${url}`,
    '',
    'To get no more of these mails, open this page and press the button there:',
    off,
    'You can choose them again in Hearth, under Practice.',
  ].join('\n'),
  list: { unsubscribe: off },
  // Mail programs show their own button for it; only over https (RFC 8058).
  ...(off.startsWith('https:') && { headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } }),
});
