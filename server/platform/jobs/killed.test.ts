// A real server, killed while the mail server holds its letter. Tried against this mutant, caught: a lease that only its own process may end.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMailServer, type MailServer } from '#server/testing/mailServer.ts';
import { signIn } from '#server/testing/person.ts';
import { startChild, type ChildServer } from '#server/testing/startChild.ts';
import { until } from '#server/testing/until.ts';

let mail: MailServer;
let child: ChildServer;
beforeAll(async () => {
  mail = await startMailServer();
  child = await startChild({ SMTP_URL: mail.url, MAIL_FROM: 'Hearth <hearth@example.org>' });
}, 120_000);
afterAll(async () => {
  await child.stop();
  mail.close();
});

test('an invitation that was on its way when the server was killed goes out after its start, and a mailbox knows it for the same', async () => {
  mail.isSilent = true;
  const manager = await signIn(child.url, 'manager');
  expect((await manager.post('/api/invitations', { email: 'new@example.org', role: 'participant' })).status).toBe(200);
  await until(() => mail.unanswered.length > 0, 'the letter');
  await child.kill9();
  mail.isSilent = false;
  await child.start();
  await until(() => mail.letters.length > 0, 'the letter after the start');
  const ids = [...mail.unanswered, ...mail.letters].map(({ text }) => /^Message-ID: (<\w+@example\.org>)\r$/m.exec(text)![1]);
  expect(new Set(ids).size).toBe(1);
  expect(mail.letters.map(({ to }) => to)).toEqual(['new@example.org']);
  await until(() => child.look((db) => db.prisma.job.count({ where: { kind: 'invitations.mail', state: 'done' } })), 'that it is noted');
}, 120_000);
