// Tried against these mutants, each caught: mailed again each time; a mail lost when the mail server was down; another clinic's
// notices shown; a session's title in the mail; one manager mailed for each of them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepRow } from '#server/testing/keeping.ts';
import { makeClinic, makePerson } from '#server/testing/clinic.ts';
import { startJobs } from '#server/testing/jobs.ts';
import { startMailServer, type MailServer } from '#server/testing/mailServer.ts';
import { signIn } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import { until } from '#server/testing/until.ts';

let server: TestServer;
let mail: MailServer;
beforeAll(async () => {
  server = await startServer();
  mail = await startMailServer();
});
afterAll(async () => {
  mail.close();
  await server.stop();
});

const tell = () => server.db.write(() => keepRow(server.db.driver, server.sessions.group, { table: 'clinicTold', what: 'unattended', at: Date.now() }));

test('managers see it in the app until one of them looks after it; nobody else does', async () => {
  await tell();
  const manager = await signIn(server.url, 'manager');
  const clinicId = await makeClinic(server.db);
  await makePerson(server.db, { email: 'manager@cove.test', name: 'Somebody Else', role: 'manager', clinicId });
  const other = await signIn(server.url, 'manager@cove.test');
  const { body } = await manager.get<{ notices: { id: string; what: string }[] }>('/api/notices');
  expect(body.notices).toMatchObject([{ what: 'unattended' }]);
  expect((await other.get('/api/notices')).body).toEqual({ notices: [] });
  const seen = `/api/notices/${body.notices[0]!.id}/seen`;
  expect((await other.post(seen, {})).status).toBe(404);
  expect((await manager.post(seen, {})).status).toBe(200);
  expect((await manager.get('/api/notices')).body).toEqual({ notices: [] });
});

test('they are mailed once, also when the mail server comes back later; the mail names no session and nobody in it', async () => {
  await server.db.prisma.job.deleteMany();
  mail.isDown = true;
  const stop = startJobs(server.db, mail);
  const isMailed = async () => (await server.db.prisma.job.count({ where: { state: { not: 'done' } } })) === 0;
  await tell();
  await until(async () => mail.refused > 1, 'two tries');
  mail.isDown = false;
  await until(isMailed, 'the mail');
  const { clinicId } = await server.db.prisma.session.findUniqueOrThrow({ where: { id: server.sessions.group } });
  await makePerson(server.db, { email: 'second@demo.hearth', name: 'Second Manager', role: 'manager', clinicId });
  await tell();
  await until(async () => mail.letters.length > 2 && (await isMailed()), 'the next mail');
  await stop();
  expect(mail.letters.map(({ to }) => to).sort()).toEqual(['manager@demo.hearth', 'manager@demo.hearth', 'second@demo.hearth']);
  const { title } = await server.db.prisma.session.findUniqueOrThrow({ where: { id: server.sessions.group } });
  for (const { text } of mail.letters) {
    expect(text).toContain('https://care.example.org');
    expect(text).not.toContain(title);
    expect(text).not.toMatch(/\b(Ana|Maria)\b|depress/i);
  }
});
