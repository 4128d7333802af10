// Tried against these mutants, each caught: two mails for one moment; a mail again after a restart; one that is hours late; one for a
// time that was past when it was chosen; one in spite of a noted day; the server's zone in place of the person's; a mail lost
// because the mail server was down; one to who left the clinic; one of a practice that was taken off;
// turned off by a mere look at the link, or by a link for somebody else.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { momentOf } from '#shared/base/time.ts';
import type { PracticeList } from '#shared/learning/practice/answers.ts';
import type { Stop } from '#server/platform/jobs/worker.ts';
import { makeClinic, makePerson, personId } from '#server/testing/clinic.ts';
import { startJobs } from '#server/testing/jobs.ts';
import { startMailServer, type MailServer } from '#server/testing/mailServer.ts';
import { signIn, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import { until } from '#server/testing/until.ts';
import { dueMoments } from './moments.ts';

const HOUR = 3_600_000;
const at = (iso: string) => Date.parse(iso);

describe('moments', () => {
  test('are reckoned where the person is, also on the days when the clocks change', () => {
    expect(momentOf('2026-07-01', '18:00', 'America/New_York')).toBe(at('2026-07-01T22:00Z'));
    expect(momentOf('2026-12-01', '18:00', 'America/New_York')).toBe(at('2026-12-01T23:00Z'));
    expect(momentOf('2026-03-29', '02:30', 'Europe/Berlin')).toBe(at('2026-03-29T01:30Z'));
    expect(momentOf('2026-10-25', '02:30', 'Europe/Berlin')).toBe(at('2026-10-25T00:30Z'));
  });

  test('are due for an hour, also across midnight, and once however much was planned for them', () => {
    const wish = { personId: 'ana', remindAt: '23:50', zone: 'America/New_York', since: new Date(0), notedDays: [] };
    const moment = at('2026-07-02T03:50Z');
    const due = (after: number, wishes = [wish]) => dueMoments(wishes, new Date(moment + after));
    expect(due(-1)).toEqual([]);
    expect(due(0, [wish, wish])).toEqual([{ personId: 'ana', time: '23:50', moment: new Date(moment) }]);
    expect(due(59 * 60_000)).toHaveLength(1);
    expect(due(HOUR)).toEqual([]);
    expect(due(0, [{ ...wish, since: new Date(moment + 1) }])).toEqual([]);
    expect(due(0, [{ ...wish, notedDays: ['2026-07-01'] } as never])).toEqual([]);
    expect(due(0, [{ ...wish, notedDays: ['2026-07-01'] } as never, wish])).toHaveLength(1);
    expect(due(0, [{ ...wish, zone: 'Nowhere/Atall' }, wish])).toHaveLength(1);
  });

  test('come once a day, whatever the clocks do', () => {
    const wish = { personId: 'ana', remindAt: '01:30', zone: 'America/New_York', since: new Date(0), notedDays: [] };
    const found = new Set<number>();
    for (let now = at('2026-10-31T00:00Z'); now < at('2026-11-03T00:00Z'); now += 10 * 60_000)
      for (const { moment } of dueMoments([wish], new Date(now))) found.add(moment.getTime());
    expect([...found].map((ms) => new Date(ms).toISOString())).toEqual(['2026-10-31T05:30:00.000Z', '2026-11-01T05:30:00.000Z', '2026-11-02T06:30:00.000Z']);
  });
});

describe('mails', () => {
  let mail: MailServer;
  let server: TestServer;
  let ana: TestPerson;
  let now: Date;
  const stops: Stop[] = [];
  /** The part of a server that mails, as after its start. */
  const start = () => {
    const from = performance.now();
    stops.push(startJobs(server.db, mail, () => new Date(now.getTime() + performance.now() - from)));
  };
  const stop = () => Promise.all(stops.splice(0).map((end) => end()));
  /** Another person's reminder at this moment has gone out: so has everything before it. */
  async function hasLooked() {
    const before = mail.letters.length;
    const witness = await makePerson(server.db, { email: `witness${Math.random()}@example.org`, name: 'Wit Ness', role: 'participant', clinicId });
    const time = now.toISOString().slice(11, 16);
    await server.db.prisma.practice.create({
      data: {
        clinicId,
        personId: witness,
        setById: witness,
        kind: 'exercise',
        what: 'box',
        title: 'Box',
        whenText: '',
        whereText: '',
        visibility: 'private',
        createdAt: now,
        remindAt: time,
        mailZone: 'UTC',
        mailSince: new Date(0),
      },
    });
    await until(async () => mail.letters.length > before && mail.letters.some(({ to }) => to.startsWith('witness')), 'the next look');
    await until(async () => (await server.db.prisma.job.count({ where: { name: { startsWith: witness }, state: 'done' } })) === 1, 'that it is noted');
    await server.db.prisma.practice.deleteMany({ where: { personId: witness } });
    mail.letters.splice(0, mail.letters.length, ...mail.letters.filter(({ to }) => !to.startsWith('witness')));
  }
  let clinicId: string;
  let practice: string;
  const box = { kind: 'exercise', what: 'box', when: 'After work', where: '', remindAt: null };
  const choose = (remindAt: string | null, mailZone: string | null) => ana.post(`/api/practice/${practice}/reminder`, { remindAt, mailZone });
  const letters = () => mail.letters.filter(({ to }) => to === 'participant1@demo.hearth');
  const soon = (ms: number) => new Date(Math.floor((Date.now() + ms) / 60_000) * 60_000);
  const clock = (moment: Date, zone: string) => new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(moment);
  const zone = 'America/New_York';

  beforeAll(async () => {
    mail = await startMailServer();
    server = await startServer({ mail: { url: mail.url, from: 'Hearth <hearth@example.org>' } });
    ana = await signIn(server.url, 'participant1');
    clinicId = await makeClinic(server.db);
  });
  afterAll(async () => {
    mail.close();
    await server.stop();
  });
  beforeEach(async () => {
    await server.db.prisma.practice.deleteMany({});
    await server.db.prisma.job.deleteMany({});
    mail.letters.length = 0;
    practice = ((await ana.post('/api/practice', box)).body as { id: string }).id;
  });
  afterEach(stop);

  test('come to who asked for them, at their time, once; also after a restart, and never late', async () => {
    // Tomorrow, in two hours: past the moment of the choice, whatever the time is now.
    const moment = soon(2 * HOUR);
    expect((await choose(clock(moment, zone), zone)).status).toBe(200);
    now = new Date(moment.getTime() - 60_000);
    start();
    await hasLooked();
    expect(letters()).toEqual([]);
    now = new Date(moment.getTime() + 60_000);
    await until(() => letters().length > 0, 'the mail');
    const { text } = letters()[0]!;
    expect(text).toContain(`something you planned for ${clock(moment, zone)} today`);
    expect(text).toContain('https://care.example.org');
    expect(text).toContain('To get no more of these mails');
    expect(text).not.toMatch(/breath|box|therap|depress|health|clinic|Willow|program|Ana\b/i);
    await stop();
    start();
    await hasLooked();
    expect(letters()).toHaveLength(1);
    await stop();
    // The next day's, with a server that was down for longer than an hour.
    now = new Date(moment.getTime() + 26 * HOUR);
    start();
    await hasLooked();
    expect(letters()).toHaveLength(1);
  });

  test('are turned off by the link in them, without signing in, once it is posted; not by a look at it, nor by a link that was changed', async () => {
    const moment = soon(2 * HOUR);
    const time = clock(moment, zone);
    await choose(time, zone);
    now = moment;
    start();
    await until(() => letters().length === 1, 'the mail');
    const text = letters()[0]!.text.replaceAll(/\r\n +/g, ' ');
    const link = /^List-Unsubscribe: <(https:\/\/care\.example\.org\/mails-off\/\S+)>\r$/m.exec(text)![1]!;
    expect(text).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    // Once more where who reads the mail sees it.
    expect(text.split(link)).toHaveLength(3);
    expect(link).not.toContain(encodeURIComponent('participant1'));
    const mailed = async () => (await ana.get<PracticeList>('/api/practice')).body.practices[0]!.mailZone;

    const { pathname } = new URL(link);
    // What a mail program sends: a form, no cookie, no page that it comes from.
    const oneClick = (path: string) =>
      fetch(server.url + path, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click' });
    await fetch(server.url + pathname, { headers: { accept: 'text/html' } });
    const ben = await personId(server.db, 'participant2');
    for (const wrong of [
      `${pathname.slice(0, -1)}g`,
      `${pathname.slice(0, -1)}%C3%A9`,
      pathname.replace(/mails-off\/[^.]+/, `mails-off/${ben}`),
      `/mails-off/.${'0'.repeat(40)}`,
      `/mails-off/${'0'.repeat(40)}`,
    ])
      expect((await oneClick(wrong)).status).toBe(404);
    expect(await mailed()).toBe(zone);
    expect((await oneClick(pathname)).status).toBe(200);
    expect(await mailed()).toBeNull();
    expect((await oneClick(pathname)).status).toBe(200);
    await server.db.prisma.job.deleteMany({});
    await hasLooked();
    expect(letters()).toHaveLength(1);

    // Chosen again, they come again.
    expect((await choose(time, zone)).status).toBe(200);
    await until(() => letters().length === 2, 'the mail that was chosen again');
  });

  test('wait for a mail server that is down, and are not doubled by a server that was killed while it sent', async () => {
    const moment = soon(2 * HOUR);
    await choose(clock(moment, zone), zone);
    now = moment;
    mail.isDown = true;
    const refused = mail.refused;
    start();
    await until(() => mail.refused > refused + 1, 'two tries');
    mail.isDown = false;
    await until(() => letters().length === 1, 'the mail');
    await stop();
    await server.db.prisma.job.deleteMany({});
    await server.db.prisma.job.create({
      data: {
        kind: 'practice.remind',
        name: `${await personId(server.db, 'participant1')} ${moment.toISOString()}`,
        dueAt: moment,
        state: 'running',
        leasedUntil: new Date(moment.getTime() + HOUR),
      },
    });
    start();
    await hasLooked();
    expect(letters()).toHaveLength(1);
  });

  test('do not come for a day that was noted, nor when they were turned off or the practice was taken off', async () => {
    const moment = soon(2 * HOUR);
    const time = clock(moment, zone);
    now = moment;
    await choose(time, zone);
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(moment);
    await ana.post(`/api/practice/${practice}/days`, { day, outcome: 'notToday', helpfulness: null, note: '', loggedAt: new Date().toISOString() });
    start();
    await hasLooked();
    await server.db.prisma.practiceLog.deleteMany({});
    await stop();
    await choose(time, null);
    start();
    await hasLooked();
    await stop();
    await choose(time, zone);
    await ana.post(`/api/practice/${practice}/end`);
    // Nor to somebody who is at this clinic no more.
    const gone = await makePerson(server.db, { email: `gone${Math.random()}@example.org`, name: 'Gone', role: 'participant', clinicId });
    const { id: _, ...row } = await server.db.prisma.practice.findFirstOrThrow({ where: { id: practice } });
    await server.db.prisma.practice.create({ data: { ...row, personId: gone, setById: gone, endedAt: null } });
    await server.db.prisma.clinicMember.deleteMany({ where: { personId: gone } });
    start();
    await hasLooked();
    expect(mail.letters).toEqual([]);
  });

  test('are offered and taken only where they can be sent, with a time and a zone that exist', async () => {
    const list = async () => (await ana.get<PracticeList>('/api/practice')).body;
    expect((await choose(null, zone)).body).toMatchObject({ refused: 'noTime', values: { field: 'remindAt' } });
    expect((await choose('18:00', 'Nowhere/Atall')).body).toMatchObject({ refused: 'badInput', values: { field: 'mailZone' } });
    expect((await choose('25:00', zone)).body).toMatchObject({ refused: 'badInput', values: { field: 'remindAt' } });
    expect(await list()).toMatchObject({ mayMail: true, practices: [{ remindAt: null, mailZone: null }] });
    const ben = await signIn(server.url, 'participant2');
    expect((await ben.post(`/api/practice/${practice}/reminder`, { remindAt: '18:00', mailZone: zone })).status).toBe(404);
    await choose('18:00', zone);
    expect(await list()).toMatchObject({ practices: [{ remindAt: '18:00', mailZone: zone }] });
    expect(JSON.stringify((await (await signIn(server.url, 'facilitator')).get('/api/assigned-practice')).body)).not.toMatch(/mailZone|remindAt/);
  });
});
