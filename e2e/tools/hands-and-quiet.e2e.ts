import { expect, listening, PHONE, test, type Person } from '../people.ts';
import { gather, openTab, tileOf } from '../room.ts';

const strip = ({ page }: Person) => page.getByRole('region', { name: 'What is going on now' });

test('a hand says what for; a facilitator gives the word, its owner gives it back', async ({ comes }) => {
  const [maria, ana, ben] = await Promise.all([
    comes('facilitator', listening),
    comes('participant1', { ...listening, viewport: PHONE }),
    comes('participant2', listening),
  ]);
  await gather(maria, [ana, ben]);
  await ben.page.getByRole('button', { name: 'Raise hand' }).click();
  await ana.page.getByRole('button', { name: 'Raise hand' }).click();
  await expect(strip(ana).getByText('Your hand is up. You are number 2. For a new topic.')).toBeVisible();
  await strip(ana).getByRole('button', { name: 'I’d like to add to this' }).click();
  const queue = strip(maria).getByRole('list', { name: 'Hands up, in order' }).getByRole('listitem');
  await expect(queue).toHaveText([/^Ben a new topic/, /^Ana adds to this/]);

  await strip(maria).getByRole('button', { name: 'Call on Ana' }).click();
  await expect(strip(ana).getByText('It is your turn to speak.')).toBeVisible();
  await expect(strip(ben).getByText('It is Ana’s turn to speak')).toBeVisible();
  await expect(tileOf(ben, 'Ana')).toHaveAttribute('data-floor');
  await expect(queue).toHaveText([/^Ben a new topic/]);
  await strip(ana).getByRole('button', { name: 'Done', exact: true }).click();
  await expect(strip(ben).getByText('It is Ana’s turn to speak')).toHaveCount(0);
  await strip(maria).getByRole('button', { name: 'Lower the hand of Ben' }).click();
  await expect(queue).toHaveCount(0);
});

/** Counts the tones that are struck. */
const bellProbe = `{
  window.__struck = 0;
  const Tone = window.OscillatorNode;
  window.OscillatorNode = class extends Tone { start(at) { window.__struck += 1; super.start(at); } };
}`;
const struck = ({ page }: Person) => page.evaluate<number>('window.__struck');

test('a quiet moment: a bell at its start and its end, sound off for oneself', async ({ comes }) => {
  const [maria, ana, ben] = await Promise.all([
    comes('facilitator', listening),
    comes('participant1', { ...listening, script: bellProbe }),
    comes('participant2', { ...listening, script: bellProbe }),
  ]);
  await gather(maria, [ana, ben]);
  await openTab(maria, 'Quiet');
  await maria.page.getByRole('button', { name: 'Start the quiet moment' }).click();
  await expect(strip(ana).getByText('Nothing to do. A bell rings at the end.')).toBeVisible();
  await expect.poll(() => struck(ana)).toBeGreaterThan(0);
  await expect.poll(() => struck(ben)).toBeGreaterThan(0);
  const [heardByAna, heardByBen] = [await struck(ana), await struck(ben)];

  await strip(ben).getByRole('button', { name: 'Turn my sound off' }).click();
  await strip(maria).getByRole('button', { name: 'End it' }).click();
  await expect(strip(ana).getByText('A quiet moment')).toHaveCount(0);
  await expect.poll(() => struck(ana)).toBeGreaterThan(heardByAna);
  await expect(strip(ben).getByText('A quiet moment')).toHaveCount(0);
  expect(await struck(ben)).toBe(heardByBen);
});
