import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { Settings } from '#server/platform/settings.ts';
import { Unsure } from '../jobs/job.ts';

export interface Letter {
  subject: string;
  text: string;
  list?: { unsubscribe: string };
  headers?: Record<string, string>;
}

export interface Mailer {
  /**
   * Sends a letter. `name`: the job's, always the same for the same letter: a mailbox that is sent it twice shows one. Throws `Unsure` where the
   * mail server may have taken it all the same.
   */
  send(name: string, to: string, letter: Letter): Promise<void>;
  close(): void;
}

/** The way out for mails. */
export function createMailer({ url, from }: NonNullable<Settings['mail']>): Mailer {
  const transport = createTransport(url);
  const domain = /@([^>\s]+)>?$/.exec(from)?.[1] ?? 'hearth.invalid';
  return {
    async send(name, to, letter) {
      const messageId = `<${createHash('sha256').update(name).digest('hex').slice(0, 40)}@${domain}>`;
      await transport.sendMail({ from, to, messageId, ...letter }).catch((error: unknown) => {
        throw isNotTaken(error) ? error : new Unsure('no answer to a letter', { cause: error });
      });
    },
    close: () => transport.close(),
  };
}

/** The mail server said no, or was never reached. */
function isNotTaken(error: unknown): boolean {
  const { responseCode, syscall, code } = error as { responseCode?: unknown; syscall?: unknown; code?: unknown };
  return typeof responseCode === 'number' || syscall === 'connect' || code === 'EDNS';
}
