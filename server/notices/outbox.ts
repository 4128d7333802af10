import { createTransport } from 'nodemailer';
import { DAY_MS } from '#shared/base/day.ts';
import { clinicsOn } from '#server/auth/clinicsOn.ts';
import type { Db } from '#server/db/open.ts';
import type { Log } from '#server/log.ts';
import { repeat } from '#server/repeat.ts';
import type { Settings } from '#server/settings.ts';
import { noticeLetter } from './letter.ts';

export interface OutboxParts {
  db: Db;
  log: Log;
  mail: NonNullable<Settings['mail']>;
  isDemo: boolean;
  /** Where people sign in. */
  url: string;
  everyMs?: number;
}

const EVERY_MS = 5_000;
/** What could not be sent for a day is no news any more; it stays in the app. */
const GIVEN_UP_AFTER_MS = DAY_MS;

/**
 * Mails what a clinic has to know to its managers: from the database, so that a killed server or a mail server that is down loses
 * nothing. The mail names no session and nobody in it. Gives what stops it.
 */
export function startOutbox({ db, log, mail, isDemo, url, everyMs = EVERY_MS }: OutboxParts): () => void {
  const transport = createTransport(mail.url);

  async function sendAll(): Promise<void> {
    const notices = await db.prisma.clinicNotice.findMany({
      where: { mailedAt: null, clinic: clinicsOn(isDemo), at: { gte: new Date(Date.now() - GIVEN_UP_AFTER_MS) } },
      include: { clinic: { include: { members: { where: { role: 'manager' }, include: { person: { select: { email: true } } } } } } },
      orderBy: { at: 'asc' },
    });
    for (const { id, clinic } of notices) {
      for (const { person } of clinic.members) await transport.sendMail({ from: mail.from, to: person.email, ...noticeLetter(clinic.mailName, url) });
      await db.prisma.clinicNotice.update({ where: { id }, data: { mailedAt: new Date() } });
    }
  }

  const stop = repeat(everyMs, sendAll, (error) => log.error({ err: error }, 'notice not mailed'));
  return () => {
    stop();
    transport.close();
  };
}
