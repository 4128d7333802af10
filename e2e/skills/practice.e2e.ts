import { expect, fitsItsWidth, isAccessible, PHONE, test, type Person } from '../people.ts';

const practiceOf = ({ page }: Person, title: string) => page.getByRole('listitem', { name: title, exact: true });

test('practice is given, noted without a connection and sent by itself; a plan is at hand offline', async ({ comes }) => {
  test.setTimeout(240_000);
  const maria = await comes('facilitator');
  await maria.page.goto('/');
  await maria.page.getByRole('link', { name: 'Open Practice' }).click();
  const give = maria.page.getByRole('region', { name: 'Give something to practise' });
  const choose = async (what: string) => {
    await give.getByRole('combobox', { name: 'What' }).click();
    await maria.page.getByRole('option', { name: what, exact: true }).click();
  };
  await give.getByRole('button', { name: 'Give it to them' }).click();
  await expect(give.getByText('Please choose for whom.')).toBeVisible();
  await choose('Box breathing');
  await give.getByLabel('When').fill('After breakfast');
  await give.getByLabel('Where').fill('On the sofa');
  await give.getByLabel('Everybody').check();
  await give.getByRole('button', { name: 'Give it to them' }).click();
  await expect(give.getByText('Given. It is on their Practice page now.')).toBeVisible();
  await choose('Thought record');
  await give.getByLabel('Ana Duarte').check();
  await give.getByRole('button', { name: 'Give it to them' }).click();
  await expect(maria.page.getByRole('listitem').filter({ hasText: 'Ana Duarte' }).getByRole('region', { name: 'Thought record' })).toBeVisible();
  await fitsItsWidth(maria.page);
  await isAccessible(maria.page);

  // Ana, on her phone: a first look with a connection, then none.
  const ana = await comes('participant1', { viewport: PHONE, keepsFiles: true });
  await ana.page.goto('/');
  await ana.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => ana.page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await ana.page.reload();
  await ana.page.getByRole('link', { name: 'Open My plan' }).click();
  await ana.page.getByRole('button', { name: 'Begin: Coping plan' }).click();
  await ana.page.getByLabel('What I want to remind myself of').fill('This wave goes down again');
  await expect(ana.page.getByText('Saved', { exact: true })).toBeVisible();
  await ana.page.goto('/plan');
  await expect(ana.page.getByText('This wave goes down again')).toBeVisible();
  await fitsItsWidth(ana.page);
  await isAccessible(ana.page);

  await ana.context.setOffline(true);
  await ana.page.goto('/practice');
  const breathing = practiceOf(ana, 'Box breathing');
  await expect(breathing.getByText('After breakfast · On the sofa')).toBeVisible();
  await breathing.getByRole('button', { name: 'Done' }).click();
  await expect(breathing.getByText('Noted. Well done.')).toBeVisible();
  await expect(breathing.getByText('1 of the last 7 days')).toBeVisible();
  await breathing.getByRole('button', { name: 'Add how it helped, or a note' }).click();
  await breathing.getByRole('radio', { name: '7', exact: true }).check({ force: true });
  await breathing.getByLabel('A note, for you and your facilitators').fill('It got quiet');
  await breathing.getByRole('button', { name: 'Keep it' }).click();
  await expect(ana.page.getByText('Kept on this device. It is sent by itself')).toBeVisible();
  await fitsItsWidth(ana.page);
  await isAccessible(ana.page);
  // The plan, offline, from Help: a fresh page, as after a restart of the phone. And the tapped day is still there.
  await ana.page.goto('/help');
  await ana.page.getByRole('button', { name: 'My plan' }).click();
  await expect(ana.page.getByText('This wave goes down again')).toBeVisible();
  await ana.page.goto('/practice');
  await expect(breathing.getByRole('button', { name: 'Done' })).toHaveAttribute('aria-pressed', 'true');

  // Back online it is sent by itself; Maria sees the day and the shared note.
  await ana.context.setOffline(false);
  await expect(ana.page.getByText('Kept on this device. It is sent by itself')).toBeHidden();
  await maria.page.reload();
  const seen = maria.page.getByRole('listitem').filter({ hasText: 'Ana Duarte' }).getByRole('region', { name: 'Box breathing' });
  await expect(seen.getByText('1 of the last 7 days')).toBeVisible();
  await expect(seen.getByText(/“It got quiet” · helped 7 of 10/)).toBeVisible();
});
