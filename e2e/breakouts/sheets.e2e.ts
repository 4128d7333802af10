import type { Locator } from '@playwright/test';
import { expect, fitsItsWidth, isAccessible, listening, PHONE, test, type Person } from '../people.ts';
import { gather, joins, openTab } from '../room.ts';
import { isIn } from '../wayIn.ts';
import { plans, press, start } from './rooms.ts';

const sheet = ({ page }: Person): Locator => page.getByRole('region', { name: /^(Sheet|Your sheet): Thought record$/ });
const happened = (person: Person): Locator => sheet(person).getByRole('textbox', { name: 'What happened?', exact: true });
const says = (person: Person, words: string | RegExp) => expect(happened(person)).toHaveValue(words);

/** It opens by itself, and from the task card again. */
async function opensSheet(person: Person): Promise<void> {
  await expect(happened(person)).toBeVisible();
  await press(person, 'Task');
  await person.page.getByRole('button', { name: 'Open the worksheet', exact: true }).click();
  await expect(happened(person)).toBeVisible();
}

async function write(person: Person, words: string): Promise<void> {
  await happened(person).click();
  await person.page.keyboard.press('Control+End');
  await person.page.keyboard.type(words);
}

test('a task card with a worksheet: a sheet for each small room; a browser that is killed while somebody types', async ({ comes }) => {
  test.setTimeout(300_000);
  const maria = await comes('facilitator', listening);
  const [ana, ben, chloe, dev] = await Promise.all([
    comes('participant1', listening),
    comes('participant2', listening),
    comes('participant3', listening),
    comes('participant4', { ...listening, viewport: PHONE }),
  ]);
  await gather(maria, [ana, ben, chloe, dev]);
  await plans(maria, [
    [ana, ben],
    [chloe, dev],
  ]);
  await maria.page.getByRole('button', { name: 'Change the task card' }).click();
  await maria.page.getByRole('combobox', { name: 'A worksheet for each room' }).click();
  await maria.page.getByRole('option', { name: 'Thought record', exact: true }).click();
  await isAccessible(maria.page);
  await maria.page.getByRole('button', { name: 'Save' }).click();
  await expect(maria.page.getByText('With a worksheet: Thought record')).toBeVisible();
  await start(maria);
  await press(maria, 'Go now');

  for (const person of [ana, ben, chloe, dev]) await opensSheet(person);
  await write(ana, 'Only in room one.');
  await says(ben, 'Only in room one.');
  await says(chloe, '');
  await write(chloe, 'Room two: ');
  await says(dev, 'Room two: ');
  await isAccessible(dev.page);
  await fitsItsWidth(dev.page);

  await openTab(maria, 'Worksheet');
  await maria.page.getByRole('button', { name: 'Read along' }).first().click();
  await expect(sheet(maria)).toContainText('Only in room one.');
  await isAccessible(maria.page);

  // What was typed more than half a second before the end is there, for the room-mate and after the return.
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const typedAt: number[] = [];
  await happened(dev).click();
  await dev.page.keyboard.press('Control+End');
  for (const letter of letters) {
    await dev.page.keyboard.type(letter, { delay: 40 });
    typedAt.push(Date.now());
  }
  const killer = await dev.context.newCDPSession(dev.page);
  const crashed = dev.page.waitForEvent('crash');
  const killedAt = Date.now();
  void killer.send('Page.crash').catch(() => undefined);
  await crashed;
  const due = new RegExp(`^Room two: ${letters.slice(0, typedAt.filter((at) => at < killedAt - 500).length)}`);
  await says(chloe, due);
  dev.page = await dev.context.newPage();
  await joins(dev);
  await isIn(dev);
  await opensSheet(dev);
  await says(dev, due);
});
