import { hearsExactly, watchesVideo } from '../media.ts';
import { expect, fitsItsWidth, isAccessible, PHONE, test } from '../people.ts';
import { gather, openTab, tileOf } from '../room.ts';

test('on a phone 360 px wide: everybody is seen, and everything is in reach', async ({ comes }) => {
  const [maria, ana] = await Promise.all([comes('facilitator', { viewport: PHONE }), comes('participant1', { viewport: PHONE })]);
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

  await test.step('while her keyboard takes half of the screen, what she writes has the rest; help stays, sound goes on', async () => {
    const message = ana.page.getByRole('textbox', { name: 'Write a message' });
    await message.click();
    await ana.page.setViewportSize({ width: PHONE.width, height: 400 });
    await expect(tileOf(ana, 'Maria')).toBeHidden();
    await expect(message).toBeInViewport({ ratio: 1 });
    expect((await ana.page.getByRole('tabpanel', { name: 'Chat' }).boundingBox())!.height).toBeGreaterThan(220);
    for (const name of ['I need support', 'Help now']) await expect(ana.page.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
    await maria.speak();
    await hearsExactly(ana.page, [maria.hz], [maria.hz, ana.hz]);
    await maria.hush();
    await ana.page.setViewportSize(PHONE);
    await watchesVideo(tileOf(ana, 'Maria'));
  });

  await test.step('a facilitator reaches every tool from the panel, under the faces', async () => {
    await openTab(maria, 'Agenda');
    await expect(maria.page.getByRole('button', { name: 'Take this plan' })).toBeVisible();
    await maria.page.getByRole('button', { name: /^You see Agenda/ }).click();
    await expect(maria.page.getByRole('tab', { name: 'Agenda' })).toBeFocused();
    for (const tab of await maria.page.getByRole('tab').all()) {
      await tab.scrollIntoViewIfNeeded();
      await expect(tab).toBeInViewport({ ratio: 1 });
    }
    await expect(tileOf(maria, 'Ana')).toBeInViewport();
    await isAccessible(maria.page);
    await fitsItsWidth(maria.page);
    await maria.page.keyboard.press('ArrowDown');
    await maria.page.keyboard.press('Enter');
    await expect(maria.page.getByRole('tabpanel', { name: 'Check-in' })).toBeVisible();
  });
});

test('on a laptop everything a facilitator needs is in view at once, and the page never scrolls', async ({ comes }) => {
  const [maria, ana] = await Promise.all([comes('facilitator', { viewport: { width: 1366, height: 620 } }), comes('participant1')]);
  await gather(maria, [ana]);
  const tabs = await maria.page.getByRole('tab').all();
  expect(tabs.length).toBeGreaterThan(3);
  for (const tab of tabs) await expect(tab).toBeInViewport({ ratio: 1 });
  await expect(tileOf(maria, 'Ana')).toBeInViewport();
  await maria.page.getByRole('button', { name: 'Close the side panel' }).click();
  await openTab(maria, 'Agenda');
  expect(await maria.page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight)).toBe(0);
  await isAccessible(maria.page);
  // What is new in a tool that is not shown is said on its tab.
  await ana.page.getByRole('tab', { name: 'Chat' }).click();
  await ana.page.getByRole('textbox', { name: 'Write a message' }).fill('I have to go at eight');
  await ana.page.keyboard.press('Enter');
  await expect(maria.page.getByRole('tab', { name: 'Chat 1 new' })).toBeVisible();
});

test('the room is accessible, in both colour schemes', async ({ comes }) => {
  const [maria, ana] = await Promise.all([comes('facilitator'), comes('participant1')]);
  await gather(maria, [ana]);
  await maria.page.getByRole('button', { name: /^Chat/ }).click();
  await isAccessible(maria.page);
  await ana.page.keyboard.press('?');
  await expect(ana.page.getByRole('dialog')).toBeVisible();
  await isAccessible(ana.page);
  await ana.page.keyboard.press('Escape');
  await isAccessible(ana.page);
});
