import { createTransport } from 'nodemailer';
import { expect, test } from 'vitest';
import { noticeLetter } from './letter.ts';

/** As it goes over the line. */
async function sent(clinic: string): Promise<string> {
  const { message } = await createTransport({ streamTransport: true, buffer: true, newline: 'windows' }).sendMail({
    from: 'hearth@clinic.example',
    to: 'maria@clinic.example',
    ...noticeLetter(clinic, 'https://care.example.org'),
  });
  return message.toString();
}

/** RFC 2047: each word is decoded for itself, so a letter that was cut would come out broken. */
const decoded = (header: string): string =>
  header
    .replaceAll(/\r\n[ \t]/g, ' ')
    .replaceAll(/\?= =\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, how: string, text: string) =>
      (how.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64')
        : Buffer.from(
            text.replaceAll('_', ' ').replaceAll(/=([0-9A-F]{2})/g, (__, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
            'latin1',
          )
      ).toString('utf8'),
    );

test.each(['Clinic Example', 'Klinik Übermorgen', '心の診療所'.repeat(8), 'عيادة الأمل', '🌿 Calm 👨‍👩‍👧', 'Two\r\nBcc: stranger@example.org'])(
  'the clinic’s name %j arrives in the subject as it is, every line 7-bit and short',
  async (clinic) => {
    const mail = await sent(clinic);
    const [head = '', ...body] = mail.split('\r\n\r\n');
    const subject = /^Subject: ((?:.*)(?:\r\n[ \t].*)*)/m.exec(head)![1]!;
    expect(decoded(subject)).toBe(`${clinic.replaceAll(/\s*[\r\n]+\s*/g, ' ')}: somebody is needed now`);
    for (const line of mail.split('\r\n')) expect(line).toMatch(/^[\x20-\x7e\t]{0,998}$/);
    expect(head).not.toMatch(/^Bcc:/m);
    expect(body.join('\r\n\r\n')).toContain('nobody from your team is with them');
  },
);
