// Tried against, each caught: the demo's people are found; their sign-ins stay; a mail to one of them.
import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { keepRow } from '#server/testing/keeping.ts';
import { mailPassword } from '#server/program/account/passwordJobs.ts';
import { addJob } from '#server/platform/jobs/job.ts';
import { makeClinic, makePerson, personId } from '#server/testing/clinic.ts';
import { connectLive, NotLetIn } from '#server/testing/live.ts';
import { startMailServer } from '#server/testing/mailServer.ts';
import { signIn, stranger } from '#server/testing/person.ts';
import { startServer } from '#server/testing/startServer.ts';
import { newDataDir } from '#server/testing/template.ts';
import { until } from '#server/testing/until.ts';
import { DEMO_PASSWORD } from './accounts.ts';

test('with the demo off nobody of it signs in, stays signed in or gets mail, and a real clinic does', async () => {
  const dataDir = await newDataDir();
  const on = await startServer({ dataDir });
  // Somebody whom nobody tries to sign in as below: that would end the old sign-in, too.
  const ana = await signIn(on.url, 'participant4');
  const { cookie } = { cookie: ana.cookie() };
  const clinicId = await makeClinic(on.db);
  await makePerson(on.db, { email: 'boss@harbor.test', name: 'Harbor Boss', role: 'manager', clinicId });
  const { group } = on.sessions;
  const link = {
    id: 'link',
    personId: await personId(on.db, 'participant2'),
    from: 'mail',
    tokenHash: 'x',
    createdAt: new Date(),
    expiresAt: new Date(Date.now() + 60_000),
  };
  await on.db.prisma.passwordLink.create({ data: link });
  await addJob(on.db.prisma, mailPassword, { link: link.id }, new Date());
  await on.stop();

  const mail = await startMailServer();
  const off = await startServer({ dataDir, isDemo: false, mail: { url: mail.url, from: 'Hearth <hearth@example.org>' } });
  expect((await stranger(off.url).get('/api/me', { cookie })).status).toBe(401);
  for (const who of ['manager', 'facilitator', 'participant1']) {
    const door = stranger(off.url);
    const { status } = await door.post('/api/auth/sign-in/email', { email: `${who}@demo.hearth`, password: DEMO_PASSWORD });
    expect({ who, status, cookie: door.cookie() }).toEqual({ who, status: 403, cookie: '' });
  }
  await expect(connectLive({ ...stranger(off.url), cookie: () => cookie }, group)).rejects.toBeInstanceOf(NotLetIn);
  expect(await off.db.prisma.authSession.count()).toBe(0);

  const boss = await signIn(off.url, 'boss@harbor.test');
  await off.db.write(() => keepRow(off.db.driver, group, { table: 'clinicTold', what: 'unattended', at: Date.now() }));
  await boss.post('/api/invitations', { email: 'new@example.org', role: 'participant' });
  await until(() => mail.letters.length > 0, 'the mail of the clinic that is on');
  await boss.post('/api/invitations', { email: 'second@example.org', role: 'participant' });
  await until(() => mail.letters.length > 1, 'the next one');
  expect(mail.letters.map(({ to }) => to)).toEqual(['new@example.org', 'second@example.org']);
  await off.stop();
  mail.close();

  // Switched on again, the old cookie stays worth nothing.
  const again = await startServer({ dataDir });
  expect((await stranger(again.url).get('/api/me', { cookie })).status).toBe(401);
  await again.stop();
  await rm(dataDir, { recursive: true, force: true });
}, 60_000);
