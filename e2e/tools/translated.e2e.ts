import { expect, listening, test, type Person } from '../people.ts';
import { translatePage } from '#client/testing/translator.ts';
import { bringsBack, plans, press, start } from '../breakouts/rooms.ts';
import { admit, gather, joins, openPeople, openTab } from '../room.ts';
import { isIn, waits } from '../wayIn.ts';

const now = ({ page }: Person) => page.getByRole('region', { name: 'What is going on now' });

/** Each text of a page that a browser may translate and that holds the name of somebody in the session. */
async function translatableNames({ page }: Person): Promise<string[]> {
  return page.evaluate(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walk.nextNode()) {
      const { data, parentElement } = walk.currentNode as Text;
      if (/\b(Maria|Ana)\b/.test(data) && !parentElement?.closest('[translate=no], script, style, textarea')) found.push(data);
    }
    return found;
  });
}

test('whose browser translates the page sees the truth: waiting room, a round, a hand, an agenda to its end, a break, small rooms', async ({ comes }) => {
  test.setTimeout(240_000);
  const [maria, ana] = await Promise.all([comes('facilitator', listening), comes('participant1', listening)]);
  // Names are people, not words: "Hope" and "Grace" too.
  const namesStay = async () => {
    for (const person of [maria, ana]) await expect.poll(() => translatableNames(person), `names on the page of ${person.name}`).toEqual([]);
  };
  await gather(maria, []);
  await joins(ana);
  await waits(ana);
  await ana.page.evaluate(`(${translatePage.toString()})()`);
  await openPeople(maria);
  await namesStay();
  await admit(maria, 'Ana');
  await isIn(ana);

  await test.step('a round, from its beginning to its end', async () => {
    await openTab(maria, 'Check-in');
    await maria.page.getByRole('switch', { name: 'Private rating first' }).uncheck({ force: true });
    await maria.page.getByRole('button', { name: 'Start the round' }).click();
    await expect(now(ana).getByText('«It is your turn»')).toBeVisible();
    await namesStay();
    await now(ana).getByRole('button', { name: 'Start' }).click();
    await now(ana).getByRole('button', { name: 'Done' }).click();
    await expect(now(ana).getByText('It is your turn')).toHaveCount(0);
  });

  await test.step('a hand goes up and down', async () => {
    const controls = ana.page.getByRole('navigation', { name: 'Your controls' });
    await controls.getByRole('button', { name: 'Raise hand' }).click();
    await expect(
      now(ana)
        .getByText(/hand is up|raised/i)
        .first(),
    ).toBeVisible();
    await namesStay();
    await controls.getByRole('button', { name: 'Lower hand' }).click();
    await expect(controls.getByRole('button', { name: 'Raise hand' })).toBeVisible();
  });

  await test.step('an agenda to its end, with a break on the way', async () => {
    const { page } = maria;
    await openTab(maria, 'Agenda');
    await page.getByRole('button', { name: 'Take this plan' }).click();
    await page.getByRole('button', { name: 'Add a part' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Kind').first().click();
    await page.getByRole('option', { name: 'Break' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    const parts = ['Welcome', 'Check-in', 'Something new', 'Practice', 'Talking together', 'Until next time', 'Check-out'];
    for (const [at, part] of parts.entries()) {
      await page
        .getByRole('tabpanel', { name: 'Agenda' })
        .getByRole('button', { name: `Start: ${part}` })
        .click();
      await expect(now(ana)).toContainText(`«Now: »${part}`);
      if (at > 0) await expect(now(ana)).not.toContainText(`«Now: »${parts[at - 1]}`);
    }
    await page.getByRole('tabpanel', { name: 'Agenda' }).getByRole('button', { name: 'Start: Break' }).click();
    await expect(now(ana).getByText(/^«Break\. /)).toBeVisible();
    await expect(now(ana)).not.toContainText('Now:');
    await now(ana).getByRole('button', { name: 'I am back' }).click();
    await expect(now(ana).getByText('Back: ')).toBeVisible();
    await namesStay();
    await page.getByRole('button', { name: 'End this part' }).click();
    await expect(now(ana).getByText('Break')).toHaveCount(0);
  });

  await test.step('into a small room, and back', async () => {
    await plans(maria, [[ana]], [maria]);
    await namesStay();
    await start(maria);
    await expect(ana.page.getByRole('dialog').getByText('«In a moment you go into a small room»')).toBeVisible();
    await ana.page.getByRole('dialog').getByRole('button', { name: 'Got it' }).click();
    await press(maria, 'Go now');
    await expect(now(ana)).toContainText('«With »Maria«.»');
    await expect(now(ana).getByText('You are the first one here.')).toHaveCount(0);
    await expect(ana.page.getByRole('dialog')).toHaveCount(0);
    await namesStay();
    await bringsBack(maria, 'At once');
    await expect(now(ana).getByText('Room 1')).toHaveCount(0);
    await expect(now(ana).getByText('Maria')).toHaveCount(0);
    await namesStay();
  });
});
