import { expect, listening, test, type Person } from '../people.ts';
import { translatePage } from '#client/testing/translator.ts';
import { admit, gather, joins, openTab } from '../room.ts';
import { isIn, waits } from '../wayIn.ts';

const now = ({ page }: Person) => page.getByRole('region', { name: 'What is going on now' });

test('whose browser translates the page sees the truth through the waiting room, a round and a hand', async ({ comes }) => {
  const [maria, ana] = await Promise.all([comes('facilitator', listening), comes('participant1', listening)]);
  await gather(maria, []);
  await joins(ana);
  await waits(ana);
  await ana.page.evaluate(`(${translatePage.toString()})()`);
  await admit(maria, 'Ana');
  await isIn(ana);

  await test.step('a round, from its beginning to its end', async () => {
    await openTab(maria, 'Check-in');
    await maria.page.getByRole('switch', { name: 'Private rating first' }).uncheck({ force: true });
    await maria.page.getByRole('button', { name: 'Start the round' }).click();
    await expect(now(ana).getByText('«It is your turn»')).toBeVisible();
    await now(ana).getByRole('button', { name: 'Start' }).click();
    await now(ana).getByRole('button', { name: 'Done' }).click();
    await expect(now(ana).getByText('It is your turn')).toHaveCount(0);
  });

  await test.step('a hand goes up and down', async () => {
    const controls = ana.page.getByRole('navigation', { name: 'Your controls' });
    await controls.getByRole('button', { name: 'Raise hand' }).click();
    await expect(now(ana).getByText(/hand is up|raised/i).first()).toBeVisible();
    await controls.getByRole('button', { name: 'Lower hand' }).click();
    await expect(controls.getByRole('button', { name: 'Raise hand' })).toBeVisible();
  });

  // Names are people, not words.
  await expect(ana.page.getByRole('region', { name: 'Everybody in the session' }).getByText('«Maria')).toHaveCount(0);
});
