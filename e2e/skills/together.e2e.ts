import { mkdirSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { expect, fitsItsWidth, isAccessible, listening, PHONE, test, type Person } from '../people.ts';
import { endsForAll, gather, openTab } from '../room.ts';
import { goesTo, isIn } from '../wayIn.ts';

const shots = process.env['SHOTS'];
async function shoot(person: Person, name: string): Promise<void> {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await person.page.emulateMedia({ colorScheme });
    await person.page.screenshot({ path: `${shots}/${name}-${colorScheme}.png` });
  }
}

const sheet = ({ page }: Person): Locator => page.getByRole('region', { name: /^(Sheet|Your sheet): Thought record$/ });
const box = (person: Person, label: string): Locator => sheet(person).getByRole('textbox', { name: label, exact: true });
const happened = (person: Person): Locator => box(person, 'What happened?');
const says = (person: Person, words: string) => expect(happened(person)).toHaveValue(words);

async function begin(maria: Person, mode: string): Promise<void> {
  await openTab(maria, 'Worksheet');
  await maria.page.getByRole('combobox', { name: 'Which worksheet' }).click();
  await maria.page.getByRole('option', { name: 'Thought record', exact: true }).click();
  await maria.page.getByRole('radio', { name: mode }).check();
}
const open = (maria: Person) => maria.page.getByRole('button', { name: 'Open it for the group' }).click();
async function close({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: 'Close the worksheet' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Yes, close it' }).click();
}
/** Types at the end of a field, as with a keyboard. */
async function write(person: Person, field: Locator, words: string): Promise<void> {
  await field.click();
  await person.page.keyboard.press('Control+End');
  await person.page.keyboard.type(words);
}

test('a thought record together by four; then each their own, shown and taken back', async ({ comes, server }) => {
  test.setTimeout(300_000);
  const maria = await comes('facilitator', { ...listening, viewport: { width: 1280, height: 800 } });
  const [ana, ben, chloe] = await Promise.all([
    comes('participant1', { ...listening, viewport: PHONE }),
    comes('participant2', listening),
    comes('participant3', listening),
  ]);
  const frames: string[] = [];
  ben.page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(payload.toString('latin1'))));
  await gather(maria, [ana, ben, chloe]);

  await begin(maria, 'One that we fill in together');
  await isAccessible(maria.page);
  await shoot(maria, 'start');
  await open(maria);
  for (const person of [maria, ana, ben, chloe]) await expect(happened(person)).toBeVisible();
  await write(maria, happened(maria), 'Maya wrote to a friend.');
  await says(ana, 'Maya wrote to a friend.');
  await write(ben, happened(ben), ' No answer.');
  await says(chloe, 'Maya wrote to a friend. No answer.');
  // Who is where, by name.
  await expect(sheet(chloe).locator('.sheet-who', { hasText: 'Ben' })).toBeVisible();
  await expect(sheet(maria).locator('.sheet-who', { hasText: 'Ben' })).toBeVisible();
  // Also in a line of a row that he adds.
  await sheet(ben).getByRole('button', { name: 'Add: Feeling' }).click();
  await ben.page.keyboard.type('lonely');
  const feeling = sheet(chloe).locator('[data-row] .sheet-field').first();
  await expect(feeling.locator('.sheet-who', { hasText: 'Ben' })).toBeVisible();
  await expect(feeling.locator('.sheet-caret')).toBeVisible();
  await shoot(chloe, 'caret-in-row');
  await shoot(maria, 'together');
  await shoot(ana, 'together-phone');

  // With the keyboard: the line that leads to the sheet is there while the sheet is not, and nobody loses their place.
  const wayThere = chloe.page.getByRole('button', { name: 'Open the sheet' });
  await expect(wayThere).toHaveCount(0);
  await sheet(chloe).getByRole('textbox').first().press('Escape');
  await expect(happened(chloe)).toBeHidden();
  await wayThere.press('Enter');
  await expect(chloe.page.getByRole('tabpanel', { name: 'Worksheet' })).toBeFocused();
  await chloe.page.keyboard.press('Escape');
  await expect(chloe.page.getByRole('tab', { name: 'Worksheet' })).toBeFocused();
  await wayThere.press('Enter');

  // Ana goes offline in the middle of it, and both go on writing.
  await ana.context.setOffline(true);
  await server.kill();
  await write(ana, happened(ana), ' It stung.');
  await write(chloe, box(chloe, 'A fairer view, using all the facts'), 'She may be busy.');
  await ana.context.setOffline(false);
  await server.start();
  for (const person of [maria, ben, chloe]) await says(person, 'Maya wrote to a friend. No answer. It stung.');
  for (const person of [maria, ana, ben]) await expect(box(person, 'A fairer view, using all the facts')).toHaveValue('She may be busy.');
  await fitsItsWidth(ana.page);
  for (const person of [maria, ana]) await isAccessible(person.page);

  // Only those who are chosen write; the others read along.
  await maria.page.getByRole('radio', { name: 'You, and those you choose' }).click();
  await maria.page.getByRole('checkbox', { name: 'Ben' }).click();
  await expect(ana.page.getByText('You can read along.').first()).toBeVisible();
  await expect(sheet(ana).getByRole('textbox')).toHaveCount(0);
  await expect(sheet(ana).getByText('Maya wrote to a friend. No answer. It stung.')).toBeVisible();
  await write(ben, happened(ben), ' All day.');
  await expect(sheet(ana).getByText('It stung. All day.')).toBeVisible();

  // Closing asks what becomes of it: it is kept for the people of this session.
  await maria.page.getByRole('button', { name: 'Close the worksheet' }).click();
  await isAccessible(maria.page);
  await shoot(maria, 'closing');
  await maria.page.getByRole('button', { name: 'Keep it and close' }).click();
  await expect(sheet(ana)).toHaveCount(0);

  // Each their own, beside the call.
  await begin(maria, 'One for each person');
  await open(maria);
  await ana.page.getByRole('button', { name: 'Start my sheet' }).click();
  await write(ana, happened(ana), 'My own secret words.');
  await write(ana, box(ana, 'Anything to do?'), 'Ring Rosa.');
  // Shown in one piece: what is still on its way when it is shown would follow letter by letter.
  await expect(ana.page.locator('.live-sheet-saved').getByText('Saved', { exact: true })).toBeVisible();
  await expect(maria.page.getByText(/Ana · 2 of \d+ filled in/)).toBeVisible();
  await expect(maria.page.getByText('Ben · not started yet')).toBeVisible();
  await fitsItsWidth(ana.page);
  for (const person of [maria, ana]) await isAccessible(person.page);
  await shoot(ana, 'own-phone');
  await shoot(maria, 'progress');

  // One question to the group: Ben sees it, and nothing else of the sheet. Taken back it is gone.
  await ana.page.getByRole('button', { name: 'Show “Anything to do?”' }).click();
  await ana.page.getByRole('menuitem', { name: 'To the group here' }).click();
  const shown = ({ page }: Person) => page.getByRole('region', { name: 'What is shown' });
  await expect(shown(ben)).toContainText('Ring Rosa.');
  await expect(shown(maria)).toContainText('Ana shows the group');
  await expect(shown(ben)).not.toContainText('secret');
  await isAccessible(ben.page);
  await isAccessible(ana.page);
  await shoot(ben, 'shown');
  await shoot(ana, 'showing-phone');
  await ana.page.getByRole('button', { name: 'Take back “Anything to do?”' }).click();
  await expect(shown(ben)).toHaveCount(0);
  await expect(ben.page.getByText('Ring Rosa.')).toHaveCount(0);

  // The whole sheet to the facilitators alone.
  await ana.page.getByRole('button', { name: 'Show the whole sheet' }).click();
  await ana.page.getByRole('menuitem', { name: 'To the facilitators' }).click();
  await expect(shown(maria)).toContainText('My own secret words.');
  await expect(shown(ben)).toHaveCount(0);
  await write(ana, happened(ana), ' And more.');
  await ana.page.getByRole('button', { name: 'Show what I changed' }).click();
  await expect(shown(maria)).toContainText('My own secret words. And more.');

  // After a reload it is the same sheet, and at home it is in My skills.
  await ana.page.reload();
  await isIn(ana);
  await says(ana, 'My own secret words. And more.');
  await close(maria);
  await ana.page.goto('/skills');
  await ana.page
    .getByRole('link', { name: /Thought record/ })
    .first()
    .click();
  await expect(ana.page.getByLabel('What happened?')).toHaveValue('My own secret words. And more.');
  await expect(ana.page.getByText('Only you can read this.')).toBeVisible();
  expect(frames.join('\n')).toContain('Ring Rosa.');

  // What the group wrote together is there, after the session, for those who were.
  await endsForAll(maria);
  await ben.page.goto('/');
  await goesTo(ben, 'Saved');
  await ben.page.getByRole('link', { name: 'Read worksheet: Thought record' }).click();
  await expect(ben.page.getByText('Maya wrote to a friend. No answer. It stung. All day.')).toBeVisible();
  await isAccessible(ben.page);
  await shoot(ben, 'kept');
  expect(frames.join('\n')).not.toMatch(/secret words/);
});
