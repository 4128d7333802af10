// What managers change of their clinic.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClinicSettings } from '#shared/program/clinic/api.ts';
import { makeClinic, makePerson, makeSession } from '#server/testing/clinic.ts';
import { startMailServer, type MailServer } from '#server/testing/mailServer.ts';
import { signIn, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import { mailContact } from '#server/program/notices/jobs.ts';
import { addJob } from '#server/platform/jobs/job.ts';
import { until } from '#server/testing/until.ts';

let server: TestServer;
let mail: MailServer;
let clinicId: string;
let priya: TestPerson;
let ana: TestPerson;
beforeAll(async () => {
  mail = await startMailServer();
  server = await startServer({ mail: { url: mail.url, from: 'Hearth <hearth@example.org>' } });
  clinicId = await makeClinic(server.db);
  await makePerson(server.db, { email: 'priya@harbor.test', name: 'Priya Raman', role: 'manager', clinicId });
  await makePerson(server.db, { email: 'ana@harbor.test', name: 'Ana Duarte', role: 'participant', clinicId });
  priya = await signIn(server.url, 'priya@harbor.test');
  ana = await signIn(server.url, 'ana@harbor.test');
});
afterAll(async () => {
  await server.stop();
  mail.close();
});

const day = { from: '09:00', to: '17:00' };
const wish = {
  clinicName: 'Harbor House',
  mailName: 'the house by the sea',
  phone: '(503) 555-0111',
  zone: 'Europe/Lisbon',
  hours: [day, day, day, day, { from: '09:00', to: '12:30' }, null, null],
  afterHoursPhone: '(503) 555-0222',
  contactEmail: 'oncall@harbor.test',
  letterName: 'Harbor House, LLC',
  letterAddress: '1 Pier Road\nPortland',
  letterPhone: '(503) 555-0333',
};
const settings = async () => (await priya.get<ClinicSettings>('/api/clinic')).body;

test('what is saved is there, and the numbers stand in everybody’s Help now at once', async () => {
  expect((await priya.post('/api/clinic', wish)).status).toBe(200);
  expect(await settings()).toEqual({ ...wish, isMailed: true });
  expect((await ana.get('/api/help')).body).toEqual({
    clinicName: 'Harbor House',
    clinicPhone: '(503) 555-0111',
    clinicHours: '09:00-17:00,09:00-17:00,09:00-17:00,09:00-17:00,09:00-12:30,,',
    clinicZone: 'Europe/Lisbon',
    afterHoursPhone: '(503) 555-0222',
  });
  expect((await ana.get('/api/me')).body.clinic).toMatchObject({ name: 'Harbor House', phone: '(503) 555-0111' });
  expect((await ana.post('/api/clinic', wish)).status).toBe(403);
});

test.each([
  ['no telephone', { phone: '' }, 'phone'],
  ['a number that is none', { afterHoursPhone: 'ask Maria' }, 'afterHoursPhone'],
  ['a zone that is none', { zone: 'Lisbon' }, 'zone'],
  ['six days', { hours: wish.hours.slice(1) }, 'hours'],
  ['a day that ends before it begins', { hours: [{ from: '17:00', to: '09:00' }, ...wish.hours.slice(1)] }, 'hours.0'],
  ['an address that is none', { contactEmail: 'on call' }, 'contactEmail'],
  ['a line break in a name for mails', { mailName: 'us\nBcc: x@example.org' }, 'mailName'],
])('%s: the field is named, and nothing changes', async (_, wrong, field) => {
  const before = await settings();
  const { status, body } = await priya.post('/api/clinic', { ...before, isMailed: undefined, ...wrong });
  expect({ status, field: body.values?.field }).toEqual({ status: 400, field });
  expect(await settings()).toEqual(before);
});

test('a test mail goes to who asked for it alone; where the mail server says no, that is said', async () => {
  expect((await priya.post('/api/clinic/test-mail')).status).toBe(200);
  const letter = mail.letters.find(({ to }) => to === 'priya@harbor.test')!;
  expect(letter.text).toContain('Subject: A test mail from the house by the sea');
  mail.isDown = true;
  expect((await priya.post('/api/clinic/test-mail')).body.refused).toBe('mailFailed');
  mail.isDown = false;
});

test('when nobody comes, whom the clinic named is mailed as well', async () => {
  const sessionId = await makeSession(server.db, { clinicId, members: [] });
  await server.db.prisma.clinicNotice.create({ data: { id: 'nobody', clinicId, sessionId, what: 'unattended', at: new Date() } });
  await addJob(server.db.prisma, mailContact, { notice: 'nobody' }, new Date());
  const told = () =>
    mail.letters
      .filter(({ text }) => text.includes('nobody from your team is with them'))
      .map(({ to }) => to)
      .sort();
  await until(() => told().length > 0, 'they are told');
  expect(told()).toEqual(['oncall@harbor.test']);
});
