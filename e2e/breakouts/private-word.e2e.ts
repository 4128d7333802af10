import { hearsExactly } from '../media.ts';
import { expect, fitsItsWidth, isAccessible, onlyHeard, PHONE, test } from '../people.ts';
import { admit, gather, joins, openPeople, openTab, tileOf } from '../room.ts';
import { isIn, waits } from '../wayIn.ts';
import { hearOnlyTheirOwn, listensIn, press, sees, strip } from './rooms.ts';

test('a private word, and a talk with somebody who waits', async ({ comes }) => {
  test.setTimeout(480_000);
  const [maria, daniel, ana, ben, chloe] = await Promise.all([
    comes('facilitator', onlyHeard),
    comes('cofacilitator', onlyHeard),
    comes('participant1', { ...onlyHeard, viewport: PHONE }),
    comes('participant2', onlyHeard),
    comes('participant3', onlyHeard),
  ]);
  const benReceives = listensIn(ben);
  const chloeReceives = listensIn(chloe);
  const all = [maria, daniel, ana, ben];
  await gather(maria, [daniel, ana, ben]);
  for (const person of all) await person.speak();
  await hearOnlyTheirOwn([all]);

  // Asked for by a participant; the others learn of neither the wish nor what follows, only that two stepped out.
  benReceives();
  await openTab(ana, 'Private word');
  await ana.page.getByRole('button', { name: 'Ask for a private word' }).click();
  await expect(strip(daniel).getByText('Ana would like a private word')).toBeVisible();
  expect(
    benReceives().filter((frame) => frame.includes('"aside"')),
    'nobody learns of the wish',
  ).toEqual([]);
  await press(daniel, 'Take aside: Ana');
  await hearOnlyTheirOwn([
    [daniel, ana],
    [maria, ben],
  ]);
  await sees(ana, 'You are with Daniel, apart from the group. Nobody else sees or hears you here.');
  await expect(ben.page.getByText(/^Stepped out: (Daniel.*Ana|Ana.*Daniel)/)).toBeVisible();
  await expect(tileOf(ben, 'Ana')).toHaveCount(0);
  await sees(maria, /^Daniel and Ana stepped out\.$/);
  expect(benReceives().join(''), 'nobody learns where they are').not.toMatch(/aside:|"aside"/);

  // The card is open, the steps are at hand, and what came of it is written there.
  const room = daniel.page.getByRole('tabpanel', { name: /^Private word/ });
  await expect(room.getByText('12 Oak Street, Springfield')).toBeVisible();
  await expect(room.getByRole('link', { name: 'Call 911' })).toBeVisible();
  await room.getByLabel('Emergency number of that place').fill('+1 217 555 0177');
  await room.getByRole('button', { name: 'Note it' }).click();
  await expect(room.getByRole('link', { name: 'Call +1 217 555 0177' })).toBeVisible();
  await room.getByRole('checkbox', { name: /^Where are you right now/ }).check();
  await room.getByRole('textbox', { name: 'Outcome' }).fill('Rested; safety plan read together.');
  await room.getByRole('button', { name: 'Save the outcome' }).click();
  await expect(room.getByText('Saved.')).toBeVisible();
  for (const { page } of [daniel, ana]) await isAccessible(page);
  await fitsItsWidth(ana.page);
  await press(ana, 'Back to the group');
  await hearOnlyTheirOwn([all]);
  await expect(ben.page.getByText(/^Stepped out: /)).toHaveCount(0);

  // Taken aside from the list: with nobody else to keep the group, the facilitator is asked back first.
  await daniel.page.getByRole('button', { name: 'Leave', exact: true }).click();
  await daniel.page.getByRole('button', { name: 'Leave (only me)' }).click();
  await openPeople(maria);
  await maria.page.getByRole('button', { name: 'Take Ben aside' }).click();
  await maria.page.getByRole('button', { name: 'Do it anyway' }).click();
  await hearOnlyTheirOwn([[maria, ben], [ana]]);
  await press(maria, 'Back to the group');
  await hearOnlyTheirOwn([[maria, ana, ben]]);

  // Somebody who waits is talked with before they come in, and learns of the group no more than before.
  await joins(chloe);
  await waits(chloe);
  await chloe.speak();
  chloeReceives();
  await openTab(maria, 'People');
  await maria.page.getByRole('button', { name: 'Talk with Chloe before they come in' }).click();
  await maria.page.getByRole('button', { name: 'Do it anyway' }).click();
  await expect(chloe.page.getByRole('heading', { name: 'A word before you come in' })).toBeVisible();
  await expect(chloe.page.getByText('You are talking with Maria.')).toBeVisible();
  const tones = [maria, ana, ben, chloe].map(({ hz }) => hz);
  await hearsExactly(chloe.page, [maria.hz], tones);
  await hearsExactly(maria.page, [chloe.hz], tones);
  await hearsExactly(ben.page, [ana.hz], tones);
  expect(chloeReceives().join(''), 'who waits learns of nobody in the group').not.toMatch(/Ana|Ben/);
  await isAccessible(chloe.page);
  await press(maria, 'Back to the group');
  await waits(chloe);
  await hearsExactly(chloe.page, [], tones);
  await hearOnlyTheirOwn([[maria, ana, ben]]);
  await openTab(maria, 'People');
  await admit(maria, 'Chloe');
  await isIn(chloe);
  await hearOnlyTheirOwn([[maria, ana, ben, chloe]]);
});
