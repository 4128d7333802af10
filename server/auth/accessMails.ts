import { createTransport } from 'nodemailer';
import type { Db } from '#server/db/open.ts';
import type { Log } from '#server/log.ts';
import { repeat } from '#server/repeat.ts';
import type { Settings } from '#server/settings.ts';
import { invitationLetter } from '#shared/program/invitations/letter.ts';
import { clinicsOn } from './clinicsOn.ts';

export interface AccessMailParts {
  db: Db;
  log: Log;
  mail: NonNullable<Settings['mail']>;
  isDemo: boolean;
  /** Where people sign in. */
  url: string;
  tokenFor: (id: string) => string;
  everyMs?: number;
  now?: () => Date;
}

const EVERY_MS = 5_000;

/**
 * Mails invitations, and ways to a new password, each to the address it is about and to nobody else: from rows, so that a killed server or
 * a mail server that is down loses none. Whoever caused them is told the same, whether there is an account or not. Gives what stops it.
 */
export function startAccessMails({ db, log, mail, isDemo, url, tokenFor, everyMs = EVERY_MS, now = () => new Date() }: AccessMailParts): () => void {
  const transport = createTransport(mail.url);
  const send = (to: string, letter: { subject: string; text: string }) => transport.sendMail({ from: mail.from, to, ...letter });

  async function sendInvitations(): Promise<void> {
    const rows = await db.prisma.invitation.findMany({
      where: { sentBy: 'mail', mailedAt: null, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now() }, clinic: clinicsOn(isDemo) },
      include: { clinic: { select: { mailName: true } } },
      orderBy: { createdAt: 'asc' },
    });
    for (const { id, email, clinic } of rows) {
      await send(email, invitationLetter(clinic.mailName, `${url}/invite/${tokenFor(id)}`));
      await db.prisma.invitation.update({ where: { id }, data: { mailedAt: now() } });
    }
  }

  async function sendPasswordLinks(): Promise<void> {
    const rows = await db.prisma.passwordLink.findMany({
      where: { from: 'mail', mailedAt: null, usedAt: null, expiresAt: { gt: now() }, person: { clinicMembers: { some: { clinic: clinicsOn(isDemo) } } } },
      include: { person: { select: { email: true } } },
      orderBy: { createdAt: 'asc' },
    });
    for (const { id, person } of rows) {
      await send(person.email, passwordLetter(url, `${url}/password/${tokenFor(id)}`));
      await db.prisma.passwordLink.update({ where: { id }, data: { mailedAt: now() } });
    }
  }

  const stop = repeat(everyMs, () => sendInvitations().then(sendPasswordLinks), (error) => log.error({ err: error }, 'invitation not mailed'));
  return () => {
    stop();
    transport.close();
  };
}

const passwordLetter = (url: string, link: string) => ({
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
