import { expect, fitsItsWidth, isAccessible, listening, PHONE, test, type Person } from '../people.ts';
import { gather, openTab } from '../room.ts';
import { goesTo } from '../wayIn.ts';

const practiceOf = ({ page }: Person, title: string) => page.getByRole('listitem', { name: title, exact: true });

/** What came down this page's live socket. */
function listen({ page }: Person): string[] {
  const heard: string[] = [];
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => void heard.push(payload.toString())));
  return heard;
}

test('practice is given, noted without a connection and told at the check-in; a plan is at hand offline and shown to a relative until it is taken back', async ({
  comes,
}) => {
  test.setTimeout(240_000);
  const maria = await comes('facilitator', listening);
  await maria.page.goto('/');
  await goesTo(maria, 'Practice');
  const give = maria.page.getByRole('region', { name: 'Give something to practice' });
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
  const ana = await comes('participant1', { ...listening, viewport: PHONE, keepsFiles: true, needsChromium: true });
  await ana.page.goto('/');
  await ana.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => ana.page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  // Her phone may install it; only this private window may not.
  const { installabilityErrors } = await (await ana.context.newCDPSession(ana.page)).send('Page.getInstallabilityErrors');
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
  await ana.page.reload();
  await goesTo(ana, 'My plan');
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
  await breathing.getByLabel('My facilitators may read my notes').click({ force: true });
  await expect(breathing.getByLabel('My facilitators may read my notes')).not.toBeChecked();
  await maria.page.reload();
  await expect(seen.getByText('helped 7 of 10')).toBeVisible();
  await expect(seen.getByText('It got quiet')).toBeHidden();

  // A relative reads the plan, until it is taken back.
  const lucia = await comes('family1', { ...listening, viewport: PHONE });
  await lucia.page.goto('/');
  await expect(lucia.page.getByRole('heading', { name: /^Hello/ })).toBeVisible();
  const shown = lucia.page.getByRole('region', { name: 'Coping plan of Ana Duarte' });
  await expect(shown).toBeHidden();
  await ana.page.goto('/plan');
  await ana.page.getByRole('region', { name: 'Coping plan' }).getByRole('button', { name: 'Let Lucia Duarte read it…' }).click();
  const consent = ana.page.getByRole('dialog');
  await expect(consent.getByText(/I can take it back at any time/)).toBeVisible();
  await consent.getByLabel('For how long').selectOption('3 months');
  await consent.getByRole('button', { name: 'Yes, let them read it' }).click();
  await expect(consent.getByText('Please type your name.')).toBeVisible();
  await fitsItsWidth(ana.page);
  await isAccessible(ana.page);
  await consent.getByLabel('Your name, as your signature').fill('Ana Duarte');
  await consent.getByRole('button', { name: 'Yes, let them read it' }).click();
  await expect(ana.page.getByText('Lucia Duarte can read it now.')).toBeVisible();
  await expect(ana.page.getByText('Lucia Duarte has not opened it.')).toBeVisible();
  await lucia.page.reload();
  await shown.getByRole('button', { name: 'Read it' }).click();
  await expect(lucia.page.getByText('This wave goes down again')).toBeVisible();
  await isAccessible(lucia.page);
  await ana.page.reload();
  await expect(ana.page.getByText(/^Lucia Duarte read it on: /)).toBeVisible();
  await ana.page.getByText('What you agreed to').click();
  await expect(ana.page.getByText('Signed: Ana Duarte')).toBeVisible();
  await fitsItsWidth(ana.page);
  await isAccessible(ana.page);
  // What the team may say in family sessions: chosen, read, signed.
  const sessions = ana.page.getByRole('region', { name: 'Family sessions' });
  await sessions.getByRole('button', { name: 'Choose for Lucia Duarte…' }).click();
  await consent.getByLabel('Your name, as your signature').fill('Ana Duarte');
  await consent.getByRole('button', { name: 'Yes, I agree' }).click();
  await expect(consent.getByText('Please choose what may be spoken about')).toBeVisible();
  await consent.getByLabel('Whether I come to my sessions').check();
  await consent.getByLabel('My safety plan').check();
  await expect(consent.getByText(/in family sessions about: whether I come to my sessions; my safety plan\./)).toBeVisible();
  await fitsItsWidth(ana.page);
  await isAccessible(ana.page);
  await consent.getByRole('button', { name: 'Yes, I agree' }).click();
  await expect(sessions.getByText(/^Your team may talk with Lucia Duarte \(mother\) about this, until /)).toBeVisible();
  await sessions.getByRole('button', { name: 'Change it for Lucia Duarte…' }).click();
  await consent.getByLabel('My safety plan').uncheck();
  await consent.getByLabel('Your name, as your signature').fill('Ana Duarte');
  await consent.getByRole('button', { name: 'Yes, I agree' }).click();
  await expect(sessions.getByRole('listitem').filter({ hasText: 'My safety plan' })).toHaveCount(0);
  await expect(sessions.getByText('What you agreed to before')).toBeVisible();
  await isAccessible(ana.page);
  // Before a family session, its facilitators see what is consented to.
  await maria.page.goto('/');
  await maria.page.getByRole('link', { name: /^Attendance and notes of .*Family/ }).click();
  await expect(maria.page.getByText(/^May read “Coping plan” until /)).toBeVisible();
  await expect(maria.page.getByText(/^About Ana Duarte you may say: attendance\. Until /)).toBeVisible();
  await isAccessible(maria.page);
  await ana.page.getByRole('button', { name: 'Take it back from Lucia Duarte' }).click();
  await expect(ana.page.getByText(/^Lucia Duarte .* cannot read this plan\.$/)).toBeVisible();
  // She looks at it again; what was asked for in the last seconds counts as fresh.
  await expect(async () => {
    await lucia.page.evaluate(() => dispatchEvent(new Event('visibilitychange')));
    await expect(lucia.page.getByText('This wave goes down again')).toBeHidden({ timeout: 500 });
  }).toPass({ timeout: 25_000 });
  await lucia.page.reload();
  await expect(lucia.page.getByRole('heading', { name: /^Hello/ })).toBeVisible();
  await expect(shown).toBeHidden();
  await lucia.context.close();

  // The check-in: Ana and Maria are told, Ben is not.
  const ben = await comes('participant2', { ...listening, needsChromium: true });
  const heard = listen(ben);
  await gather(maria, [ana, ben]);
  await openTab(maria, 'Check-in');
  await maria.page.getByRole('button', { name: 'Start the round' }).click();
  const told = 'You practiced 1 of 2 since last time.';
  await expect(ana.page.getByText(told)).toBeVisible();
  await openTab(maria, 'Check-in');
  await expect(maria.page.getByText('Ana: practiced 1 of 2')).toBeVisible();
  await expect(ben.page.getByText('You practiced 0 of 1 since last time.')).toBeVisible();
  expect(heard.join()).toContain('myPractice');
  expect(heard.join()).not.toMatch(/"done":1,"of":2/);
  await fitsItsWidth(ana.page);
  // In the room, the plan is one tap behind Help.
  await ana.page.getByRole('button', { name: 'Help now' }).click();
  await ana.page.getByRole('button', { name: 'My plan' }).click();
  await expect(ana.page.getByText('This wave goes down again')).toBeVisible();
  await isAccessible(ana.page);

  // Signed out, nothing of hers stays.
  await ana.page.goto('/');
  await ana.page.getByRole('button', { name: /Ana/ }).click();
  await ana.page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(ana.page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  expect(await ana.page.evaluate(() => caches.has('hearth-own'))).toBe(false);
});
