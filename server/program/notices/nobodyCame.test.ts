// A real server, killed while somebody waits past the start and nobody comes.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseFile } from '#server/platform/db/databaseKey.ts';
import { openDatabase } from '#server/platform/db/open.ts';
import { makeSession, personId } from '#server/testing/clinic.ts';
import { arrive, connectLive, expectDone, join } from '#server/testing/live.ts';
import { startMailServer, type MailServer } from '#server/testing/mailServer.ts';
import { signIn } from '#server/testing/person.ts';
import { startChild, type ChildServer } from '#server/testing/startChild.ts';
import { newDataDir, TEST_KEY } from '#server/testing/template.ts';
import { until } from '#server/testing/until.ts';

let mail: MailServer;
let child: ChildServer;
let session: string;
beforeAll(async () => {
  mail = await startMailServer();
  // The session is put there before the server runs: nobody else writes to a running server's file.
  const dataDir = await newDataDir();
  const db = await openDatabase(databaseFile(dataDir), TEST_KEY);
  const members = await Promise.all(
    (['facilitator', 'participant1'] as const).map(async (who) => ({
      person: await personId(db, who),
      role: who === 'facilitator' ? ('facilitator' as const) : ('participant' as const),
    })),
  );
  // Two minutes after its start are over in half a minute at most, before or after the kill.
  session = await makeSession(db, { members, startsIn: -1.5 });
  await db.close();
  child = await startChild({ DATA_DIR: dataDir, SMTP_URL: mail.url, MAIL_FROM: 'Hearth <hearth@example.org>' });
}, 120_000);
afterAll(async () => {
  await child.stop();
  mail.close();
});

test('the clinic is told once in the app and once by mail, whoever waits reads it, and a facilitator who comes has taken it', async () => {
  const ana = await signIn(child.url, 'participant1');
  const before = await connectLive(ana, session);
  expectDone(await arrive(before));
  await child.kill9();
  await child.start();
  const guest = await connectLive(ana, session);
  await until(() => (guest.view('duty') as { isClinicTold: boolean } | null)?.isClinicTold, 'the word on the waiting page', 60_000);
  const manager = await signIn(child.url, 'manager');
  const notices = async () => (await manager.get<{ notices: { what: string }[] }>('/api/notices')).body.notices;
  expect(await notices()).toMatchObject([{ what: 'nobodyCame' }]);
  await until(() => mail.letters.length > 0, 'the mail');
  await child.kill9();
  await child.start();
  expect(await notices()).toMatchObject([{ what: 'nobodyCame' }]);
  const { letters } = mail;
  for (const { to, text } of letters) {
    expect(to).toBe('manager@demo.hearth');
    expect(text).not.toMatch(/\b(Ana|Maria)\b|depress|pills/i);
  }
  await join(await signIn(child.url, 'facilitator'), session);
  await until(async () => (await notices()).length === 0, 'that it is taken');
}, 180_000);
