import { expect, onlyHeard, test } from '../people.ts';
import { gather, joins, tileOf } from '../room.ts';
import { isIn } from '../wayIn.ts';
import { asksForHelp, hearOnlyTheirOwn, plans, press, roomNamed, sees, start, strip } from '../breakouts/rooms.ts';

test('rooms outlive a killed server, a lost partner, and the facilitators', async ({ comes, server }) => {
  test.setTimeout(480_000);
  const [maria, ana, ben, chloe, dev] = await Promise.all([
    comes('facilitator', onlyHeard),
    comes('participant1', onlyHeard),
    comes('participant2', onlyHeard),
    comes('participant3', onlyHeard),
    comes('participant4', onlyHeard),
  ]);
  await gather(maria, [ana, ben, chloe, dev]);
  for (const person of [maria, ana, ben, chloe, dev]) await person.speak();
  await plans(maria, [
    [ana, ben],
    [chloe, dev],
  ]);
  await maria.page.getByRole('button', { name: 'Change the task card' }).click();
  await maria.page.getByRole('textbox', { name: 'Steps to tick off, one a line' }).fill('Listen\nChange over');
  await maria.page.getByRole('button', { name: 'Save' }).click();
  await start(maria);
  await press(maria, 'Go now');
  await hearOnlyTheirOwn([[maria], [ana, ben], [chloe, dev]]);
  await chloe.page.getByRole('checkbox', { name: 'Listen', exact: true }).check();
  await expect(roomNamed(maria, 'Room 2').getByText('1 of 2 steps')).toBeVisible();
  await asksForHelp(chloe, 'I need support');
  await expect(strip(maria).getByText('Chloe in Room 2: “I need support”')).toBeVisible();

  // A killed server: the same rooms, requests and ticks, and nobody hears more than before.
  await server.kill();
  await expect(
    strip(ana)
      .getByText(/We are getting you back/)
      .first(),
  ).toBeVisible();
  await server.start();
  await hearOnlyTheirOwn([[maria], [ana, ben], [chloe, dev]]);
  await expect(strip(maria).getByText('Chloe in Room 2: “I need support”')).toBeVisible();
  await expect(chloe.page.getByRole('checkbox', { name: 'Listen', exact: true })).toBeChecked();

  // A partner who closes the browser: who remains is asked what they would like; who returns is in their room again. Meanwhile no facilitator is there.
  await Promise.all([ben.context.close(), maria.context.close()]);
  await expect(tileOf(ana, 'Ben').getByText('Left', { exact: true })).toBeVisible();
  await expect(strip(ana).getByText('You are alone here at the moment. What would you like?')).toBeVisible({ timeout: 60_000 });
  await press(ana, 'Wait a little');
  const again = await comes('participant2', onlyHeard);
  await joins(again);
  await isIn(again);
  await again.speak();
  await sees(again, 'With Ana.');
  await hearOnlyTheirOwn([
    [ana, again],
    [chloe, dev],
  ]);

  // A minute later everybody is in the main room, and a calm card says what happens next.
  for (const { page } of [ana, again, chloe, dev]) {
    const card = page.getByRole('dialog', { name: 'No facilitator is here at the moment' });
    await expect(card).toBeVisible({ timeout: 120_000 });
    await expect(card.getByRole('button', { name: 'Help now' })).toBeVisible();
    await card.getByRole('button', { name: 'I will wait here' }).click();
  }
  await sees(dev, 'No facilitator is here at the moment. The clinic has been told.');
  await hearOnlyTheirOwn([[ana, again, chloe, dev]]);
  for (const { page } of [ana, dev]) await expect(page.getByRole('button', { name: /Bring everybody back|Visit/ })).toHaveCount(0);
  const back = await comes('facilitator', onlyHeard);
  await joins(back);
  await isIn(back);
  await expect(strip(dev).getByText('No facilitator is here at the moment.')).toHaveCount(0);
});
