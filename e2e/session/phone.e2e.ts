import { watchesVideo } from '../media.ts';
import { expect, fitsItsWidth, isAccessible, PHONE, test } from '../people.ts';
import { gather, tileOf } from '../room.ts';

test('on a phone 360 px wide: everybody is seen, and everything is in reach', async ({ comes }) => {
  const [maria, ana] = [await comes('facilitator', { viewport: PHONE }), await comes('participant1', { viewport: PHONE })];
  await gather(maria, [ana]);
  await watchesVideo(tileOf(ana, 'Maria'));
  await watchesVideo(tileOf(maria, 'Ana'));

  const controls = ana.page.getByRole('navigation', { name: 'Your controls' });
  for (const name of [/^Turn microphone/, /^Turn camera/, 'Step away', 'Raise hand', /^Chat/, 'More', 'Leave'])
    await expect(controls.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
  for (const name of ['I need support', 'Help now']) await expect(ana.page.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
  await fitsItsWidth(ana.page);
  await fitsItsWidth(maria.page);

  await ana.page.getByRole('button', { name: /^Chat/ }).click();
  await expect(ana.page.getByRole('textbox', { name: 'Write a message' })).toBeInViewport();
  await expect(tileOf(ana, 'Maria')).toBeInViewport();
});

test('the room is accessible, in both colour schemes', async ({ comes }) => {
  const [maria, ana] = [await comes('facilitator'), await comes('participant1')];
  await gather(maria, [ana]);
  await maria.page.getByRole('button', { name: /^Chat/ }).click();
  await isAccessible(maria.page);
  await ana.page.keyboard.press('?');
  await expect(ana.page.getByRole('dialog')).toBeVisible();
  await isAccessible(ana.page);
  await ana.page.keyboard.press('Escape');
  await isAccessible(ana.page);
});
