import { expect, test } from '../people.ts';

test('somebody signs in, and a wrong password is told kindly', async ({ comes }) => {
  const { page } = await comes('participant1', { isSignedIn: false });
  await page.goto('/');
  await page.getByLabel('Email').fill('participant1@demo.hearth');
  await page.getByLabel('Password', { exact: true }).fill('not-my-password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('The email address or the password is not right.')).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill('hearth-demo');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Hello, Ana' })).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(3);
  await expect(page.getByText(/Times are in your own zone/)).toBeVisible();
  await expect(page.getByText(/with Maria/).first()).toBeVisible();
});

test('an invited person makes their account with the link, once', async ({ comes }) => {
  const priya = await comes('manager');
  await priya.page.goto('/people');
  await priya.page.getByLabel('Their email address').fill('new.person@example.org');
  await priya.page.getByRole('button', { name: 'Invite', exact: true }).click();
  const link = await priya.page.getByRole('textbox', { name: 'Invitation link for new.person@example.org' }).inputValue();

  const invited = await comes('participant8', { isSignedIn: false });
  await invited.page.goto(new URL(link).pathname);
  await invited.page.getByLabel('Your name').fill('Noor Example');
  await invited.page.getByLabel('Password', { exact: true }).fill('four plain words make');
  await invited.page.getByRole('button', { name: 'Make my account' }).click();
  await expect(invited.page.getByText('No sessions today')).toBeVisible();

  const other = await comes('participant7', { isSignedIn: false });
  await other.page.goto(new URL(link).pathname);
  await expect(other.page.getByRole('heading', { name: 'This invitation cannot be used' })).toBeVisible();
});

test('help now is one press away, and works without a connection', async ({ comes }) => {
  const ana = await comes('participant1', { keepsFiles: true });
  await ana.page.goto('/');
  await ana.page.getByRole('button', { name: 'Help now' }).click();
  await expect(ana.page.getByRole('link', { name: 'Call 988' })).toHaveAttribute('href', 'tel:988');
  await expect(ana.page.getByRole('link', { name: 'Call 911' })).toBeVisible();
  const clinic = await ana.page
    .getByRole('link', { name: /^Call \+?\(?\d.*\d{4}$/ })
    .first()
    .innerText();

  await ana.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => ana.page.evaluate(async () => (await caches.match('/')) !== undefined)).toBe(true);
  await ana.context.setOffline(true);
  await ana.page.goto('/help');
  await expect(ana.page.getByRole('link', { name: 'Text 988' })).toBeVisible();
  await expect(ana.page.getByRole('link', { name: clinic })).toBeVisible();
});
