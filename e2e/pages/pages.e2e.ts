import { expect, fitsItsWidth, isAccessible, PHONE, test, type Person } from '../people.ts';
import { obtainDatabaseKey } from '../../server/db/databaseKey.ts';
import { createMailLinks } from '../../server/practice/mailLinks.ts';
import { sessionOf } from '../wayIn.ts';

const views = [{ width: 1280, height: 800 }, PHONE];

async function isFine({ page }: Person, path: string, heading: string | RegExp): Promise<void> {
  for (const viewport of views) {
    await page.setViewportSize(viewport);
    await page.goto(path);
    await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
    await fitsItsWidth(page);
    await isAccessible(page);
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
  await expect(ana.page.getByRole('heading', { name: 'What shall others call you?' })).toBeVisible();
  await fitsItsWidth(ana.page);
  await isAccessible(ana.page);
  await ana.page.getByLabel('I have read these and will keep to them.').check();
  await ana.page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(ana.page.getByRole('heading', { name: 'Before you go in' })).toBeVisible();
  await fitsItsWidth(ana.page);
  await isAccessible(ana.page);
});

test('pages of a manager: Today, people and their invitations, attendance', async ({ comes }) => {
  const priya = await comes('manager');
  const group = await sessionOf(priya, 'group');
  await isFine(priya, '/', 'Hello, Priya');
  await isFine(priya, '/people', 'People');
  await isFine(priya, `/session/${group?.id}/attendance`, 'Attendance');
});
