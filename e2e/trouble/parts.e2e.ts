import { expect, isAccessible, listening, test } from '../people.ts';
import { gather, openTab, tileOf } from '../room.ts';
import { isIn } from '../wayIn.ts';

test('a part that could not be loaded says so, the session goes on, and it is there when the page is loaded anew', async ({ comes }) => {
  const [maria, ana] = await Promise.all([comes('facilitator', listening), comes('participant1', listening)]);
  await gather(maria, [ana]);
  const { page } = maria;
  await page.route('**/assets/*', (route) => route.abort());
  await openTab(maria, 'Breathe');
  const panel = page.getByRole('tabpanel', { name: /^Breathe/ });
  await expect(panel.getByText('This part did not load. The session goes on.')).toBeVisible();
  await isAccessible(page);
  await page.unroute('**/assets/*');
  await panel.getByRole('button', { name: 'Reload the page' }).click();
  await isIn(maria);
  await expect(tileOf(maria, 'Ana')).toBeVisible();
  await expect(panel.getByRole('button', { name: /^Start/ }), 'the panel shows what it showed before').toBeVisible();
});

test('a page whose file was lost on the way is loaded anew by itself, once', async ({ comes }) => {
  const { page } = await comes('participant1', listening);
  await page.goto('/help');
  let lost = 1;
  await page.route('**/assets/TodayPage-*.js', (route) => (lost-- > 0 ? route.abort() : route.continue()));
  await page.getByRole('link', { name: 'Hearth' }).click();
  await expect(page.getByRole('heading', { name: 'Hello, Ana' })).toBeVisible();
  expect(lost, 'it was lost, and came').toBeLessThan(0);
});
