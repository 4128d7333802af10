// A clinic from nothing: an empty folder, the demo off. No step outside of Hearth but reading the start's line and the mails.
import { dayOf } from '#shared/base/day.ts';
import { startMailServer, type MailServer } from '#server/testing/mailServer.ts';
import { setsUpApp } from '../app.ts';
import { hearsExactly, until, watchesVideo } from '../media.ts';
import { expect, PHONE, test as base, type Person } from '../people.ts';
import { admit, tileOf } from '../room.ts';
import { mediaAddress } from '../seat.ts';
import { hearth } from '../server.ts';
import { comesTo, goesTo, isIn, waits } from '../wayIn.ts';

const test = base.extend<{ mail: MailServer }>({
  mail: async ({}, use) => {
    const mail = await startMailServer();
    await use(mail);
    mail.close();
  },
  server: async ({ mail, seat }, use, info) => {
    const server = await hearth({ env: { ...mediaAddress(seat), DEMO: 'off', SMTP_URL: mail.url, MAIL_FROM: 'Hearth <hearth@example.org>' } });
    await server.start();
    await use(server);
    if (info.status !== info.expectedStatus) await info.attach('server.log', { body: server.log() });
    await server.remove();
  },
});

const PASSWORD = 'copper lantern over the harbour';

async function invites({ page }: Person, address: string, role: string): Promise<void> {
  await page.getByRole('link', { name: role === 'Facilitator' ? 'Invite a facilitator' : 'Invite a participant' }).click();
  await expect(page.getByRole('combobox', { name: 'They join as' })).toHaveValue(role);
  await page.getByLabel('Their email address').fill(address);
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(page.getByText(/An invitation goes to/)).toBeVisible();
}

async function opensTheirMail({ page }: Person, mail: MailServer, address: string, name: string): Promise<void> {
  const letter = () => mail.letters.find(({ to, text }) => to === address && text.includes('An invitation from'))?.text.replace(/=\r?\n/g, '') ?? '';
  await until(async () => letter() !== '', `a letter to ${address}`);
  await page.goto(/https?:\S+\/invite\/[\w-]{43}/.exec(letter())![0]);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Make my account' }).click();
}

test('from an empty folder to a call between a facilitator and a participant on a phone', async ({ server, mail, comes }) => {
  const manager = await comes('manager', { isSignedIn: false, needsChromium: true });
  const { page } = manager;
  const address = /https?:\S+\/setup\/[\w-]{43}/.exec(server.log())?.[0] ?? '';

  await test.step('the address that the start printed makes the clinic, and opening it alone makes nothing', async () => {
    for (let i = 0; i < 2; i += 1) await page.goto(address);
    await page.getByLabel('Its name').fill('Harbor House');
    await page.getByLabel('Telephone').fill('(503) 555-0100');
    await page.getByLabel('Name for mails').fill('the house by the sea');
    await expect(page.getByText('An invitation from the house by the sea')).toBeVisible();
    await page.getByLabel('Your name').fill('Priya Raman');
    await page.getByLabel('Your email address').fill('priya@harbor.test');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Make the clinic' }).click();
    await expect(page.getByRole('heading', { name: 'One thing before you start' })).toBeVisible();
    const stranger = await manager.context.request.get(address.replace('/setup/', '/api/setup/'));
    expect(stranger.ok()).toBe(false);
  });

  await test.step('she sets up a second factor before anything else, and is asked for it when she signs in again', async () => {
    await page.goto('/people');
    const [code] = await setsUpApp(page);
    await expect(page.getByRole('heading', { name: 'Hello, Priya' })).toBeVisible();
    await page.getByRole('button', { name: /^Account of/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByLabel('Email').fill('priya@harbor.test');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByLabel('Code')).toBeVisible();
    await page.reload();
    await page.getByLabel('Code').fill(code!);
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(page.getByText('You have 9 recovery codes left.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Hello, Priya' })).toBeVisible();
  });

  await test.step('a facilitator and a participant are invited, and each step is gone once it is done', async () => {
    await invites(manager, 'maria@harbor.test', 'Facilitator');
    await goesTo(manager, 'Today');
    await expect(page.getByRole('link', { name: 'Invite a participant' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Invite a facilitator' })).toHaveCount(0);
    await invites(manager, 'ana@harbor.test', 'Participant');
    await goesTo(manager, 'Today');
  });

  await test.step('a session is planned with both of them, who are not here yet', async () => {
    await page.getByRole('link', { name: 'Plan a session' }).click();
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const at = Date.now() + 5 * 60_000;
    await page.getByLabel('Title').fill('First evening');
    await page.getByLabel('Day').fill(dayOf(at, zone));
    await page.getByLabel('Begins at').fill(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(at));
    for (const [field, who] of [
      ['Facilitators', 'maria'],
      ['Participants', 'ana'],
    ] as const) {
      await page.getByRole('combobox', { name: field }).fill(who);
      await page.getByRole('option', { name: new RegExp(`${who}@harbor.test`) }).click();
    }
    await page.getByRole('button', { name: 'Plan it', exact: true }).click();
    await expect(page.getByText(/Invited, and without an account so far/)).toBeVisible();
    await page.getByRole('button', { name: 'Plan it all the same' }).click();
    await expect(page.getByRole('heading', { name: 'First evening' })).toBeVisible();
    await goesTo(manager, 'Today');
    await expect(page.getByText('What comes next')).toHaveCount(0);
  });

  const maria = await comes('facilitator', { isSignedIn: false, needsChromium: true });
  const ana = await comes('participant1', { isSignedIn: false, viewport: PHONE });
  await test.step('both make their accounts from their mails, and find the session on Today', async () => {
    await opensTheirMail(maria, mail, 'maria@harbor.test', 'Maria Lindqvist');
    await setsUpApp(maria.page);
    await opensTheirMail(ana, mail, 'ana@harbor.test', 'Ana Duarte');
    for (const { page } of [maria, ana]) await expect(page.getByRole('heading', { name: /^Hello/ })).toBeVisible();
    await expect(ana.page.getByRole('heading', { name: 'First evening' })).toBeVisible();
  });

  await test.step('they see and hear each other', async () => {
    await comesTo(maria);
    await isIn(maria);
    await comesTo(ana);
    await waits(ana);
    await admit(maria, 'Ana');
    await isIn(ana);
    await watchesVideo(tileOf(ana, 'Maria'));
    await maria.speak();
    await hearsExactly(ana.page, [maria.hz], [maria.hz, ana.hz]);
  });
});
