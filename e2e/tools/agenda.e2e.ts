import { framesDecoded, until, watchesVideo } from '../media.ts';
import { expect, fitsItsWidth, isAccessible, PHONE, test, type Person } from '../people.ts';
import { gather, openTab, tileOf } from '../room.ts';

const sees = ({ page }: Person, words: string | RegExp) =>
  expect(page.getByRole('region', { name: 'What is going on now' }).getByText(words).first()).toBeVisible();

test('a plan is taken, changed and led through; a break rests cameras and gathers people back', async ({ comes }) => {
  test.setTimeout(300_000);
  const [maria, ana] = await Promise.all([comes('facilitator'), comes('participant1', { viewport: PHONE })]);
  await gather(maria, [ana]);
  const { page } = maria;
  await openTab(maria, 'Agenda');
  await page.getByRole('button', { name: 'Take this plan' }).click();
  await expect(page.getByText('60 minutes planned')).toBeVisible();

  // Participants see now and next, and nothing about being late.
  await page.getByRole('button', { name: 'Start: Welcome' }).first().click();
  await sees(ana, 'Now: Welcome');
  await sees(ana, /Next: Check-in/);
  await expect(page.getByText('On time').first()).toBeVisible();
  await expect(ana.page.getByText(/On time|behind/)).toHaveCount(0);

  // A break of a minute.
  await page.getByRole('button', { name: 'Add a part' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Kind').first().click();
  await page.getByRole('option', { name: 'Break' }).click();
  await dialog.getByRole('textbox', { name: 'Minutes' }).fill('1');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await watchesVideo(tileOf(maria, 'Ana'));
  await page.getByRole('button', { name: 'Start Break now' }).click();
  await sees(ana, /^Break\. /);
  await expect(ana.page.getByRole('button', { name: 'Turn camera on', exact: true })).toBeVisible();
  await until(async () => (await framesDecoded(tileOf(maria, 'Ana'))) === 0, 'a picture is still shown in the break');
  await isAccessible(ana.page);
  await fitsItsWidth(ana.page);

  // What is to come is changed meanwhile.
  const minutes = page.getByRole('textbox', { name: 'Minutes for Check-in' });
  await minutes.fill('15');
  await minutes.press('Enter');
  await expect(page.getByText('64 minutes planned')).toBeVisible();
  const parts = page.getByRole('list', { name: 'Parts to come' }).getByRole('listitem');
  await page.getByRole('button', { name: 'Move Practice up' }).click();
  await expect(parts.nth(1)).toContainText('Practice');
  await expect(page.getByRole('button', { name: 'Move Practice up' })).toBeFocused();
  await isAccessible(page);

  // Its end comes by itself; the camera comes back by the person's own tap.
  await expect(ana.page.getByText('The break is over. We gather again.').first()).toBeVisible({ timeout: 90_000 });
  await ana.page.getByRole('button', { name: /^I am back, camera/ }).click();
  await sees(maria, /Back: .*Ana/);
  await watchesVideo(tileOf(maria, 'Ana'));
  await page.getByRole('button', { name: 'Start: Check-in' }).first().click();
  await sees(ana, 'Now: Check-in');
  await page.getByRole('tabpanel', { name: 'Agenda' }).getByRole('button', { name: 'Undo' }).click();
  await sees(ana, /The break is over|^Break\. /);
});
