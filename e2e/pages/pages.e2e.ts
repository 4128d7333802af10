import type { Page } from '@playwright/test';
import { everythingIsInReach } from '../inReach.ts';
import { expect, fitsItsWidth, isAccessible, PHONE, test, type Person } from '../people.ts';
import { obtainDatabaseKey } from '../../server/platform/db/databaseKey.ts';
import { createMailLinks } from '../../server/learning/practice/mailLinks.ts';
import { sessionOf } from '../wayIn.ts';

const DESK = { width: 1280, height: 800 };

/** 400 % of a usual screen, a phone on its side with its keyboard up, and letters twice as large on the narrowest phone. */
const narrow: readonly { width: number; height: number; letters?: '200%' }[] = [
  { width: 320, height: 256 },
  { width: 844, height: 190 },
  { width: 320, height: 568, letters: '200%' },
];

/** Where there is little room nothing is cut off, and nothing goes sideways. */
async function isWhole(page: Page): Promise<void> {
  for (const { width, height, letters = '' } of narrow) {
    await page.setViewportSize({ width, height });
    await page.evaluate((size) => void (document.documentElement.style.fontSize = size), letters);
    await expect(async () => fitsItsWidth(page)).toPass({ timeout: 10_000 });
    await everythingIsInReach(page);
  }
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  await page.setViewportSize(DESK);
}

async function opens({ page }: Person, path: string, heading: string | RegExp): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
}

async function isFine(person: Person, path: string, heading: string | RegExp): Promise<void> {
  const { page } = person;
  await page.setViewportSize(DESK);
  await opens(person, path, heading);
  for (const viewport of [DESK, PHONE]) {
    await page.setViewportSize(viewport);
    await fitsItsWidth(page);
    await isAccessible(page);
  }
  await isWhole(page);
}

/** Pages that have stories of their own: here only that they are whole on every screen. */
async function areWhole(person: Person, pages: Record<string, string | RegExp>): Promise<void> {
  for (const [path, heading] of Object.entries(pages)) {
    await opens(person, path, heading);
    await isWhole(person.page);
  }
}

test('pages for everybody: sign-in, help, an address that leads nowhere, and where mails lead', async ({ comes, server }) => {
  const nobody = await comes('participant1', { isSignedIn: false });
  await isFine(nobody, '/sign-in', 'Sign in');
  await isFine(nobody, '/help', 'Help now');
  await isFine(nobody, '/nowhere', 'There is nothing here');
  await isFine(nobody, '/invite/not-a-token', 'This invitation cannot be used');

  const off = nobody.page.getByRole('button', { name: 'Turn the mails off' });
  await nobody.page.goto('/mails-off/somebody.who-cut-a-part-of-the-link-off');
  await off.click();
  await expect(nobody.page.getByText('This link is not complete.')).toBeVisible();
  await isFine(nobody, `/mails-off/${createMailLinks(obtainDatabaseKey(server.dataDir, null)).tokenOf('somebody')}`, 'Reminder mails');
  await off.click();
  await expect(nobody.page.getByText('The mails are off.')).toBeFocused();
  await isAccessible(nobody.page);
});

test('pages of a participant: Today, the way in, the account', async ({ comes }) => {
  const ana = await comes('participant1');
  const group = await sessionOf(ana, 'group');
  await isFine(ana, '/', 'Hello, Ana');
  await isFine(ana, '/account', 'My account');
  await isFine(ana, `/session/${group?.id}`, 'Can you be seen and heard?');
  await ana.page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(ana.page.getByRole('heading', { name: 'What should others call you?' })).toBeVisible();
  await isAccessible(ana.page);
  await isWhole(ana.page);
  await ana.page.getByLabel('I have read these and will keep to them.').check();
  await ana.page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(ana.page.getByRole('heading', { name: 'Before you go in' })).toBeVisible();
  await isAccessible(ana.page);
  await isWhole(ana.page);
  await areWhole(ana, { '/skills': 'My skills', '/learn': 'Learn', '/practice': 'Practice', '/plan': 'My plan', '/kept': 'Saved from your sessions' });
});

test('pages of a facilitator are whole on every screen', async ({ comes }) => {
  const maria = await comes('facilitator');
  await areWhole(maria, {
    '/my-people': 'My people',
    '/worksheets': 'Worksheets',
    '/worksheets/new': 'Make a worksheet',
    '/write-lesson': 'Write a lesson',
    '/practice': 'Practice',
  });
});

test('pages of a manager: Today, people and their invitations, sessions and planning one, the clinic, attendance', async ({ comes }) => {
  const priya = await comes('manager');
  const group = await sessionOf(priya, 'group');
  await isFine(priya, '/', 'Hello, Priya');
  await isFine(priya, '/people', 'People');
  await isFine(priya, '/sessions', 'Sessions');
  await isFine(priya, '/sessions/plan', 'Plan a session');
  await isFine(priya, '/clinic', 'Clinic');
  await isFine(priya, `/session/${group?.id}/attendance`, 'Attendance');
});
