import type { Page } from '@playwright/test';
import { everythingIsInReach } from '../inReach.ts';
import { hearsExactly, watchesVideo } from '../media.ts';
import { expect, fitsItsWidth, isAccessible, listening, PHONE, test } from '../people.ts';
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

/** 400 % of a usual screen, small and old phones, on its side, on its side with the keyboard up, and letters twice as large. */
const narrow: readonly { width: number; height: number; letters?: '200%' }[] = [
  { width: 320, height: 568 },
  { width: 320, height: 256 },
  { width: 844, height: 390 },
  { width: 844, height: 190 },
  { width: 1280, height: 800, letters: '200%' },
  { width: 320, height: 568, letters: '200%' },
  PHONE,
];

async function atEachSize(page: Page, look: (size: { width: number; height: number }, areLettersLarge: boolean) => Promise<void>): Promise<void> {
  for (const { width, height, letters = '' } of narrow) {
    await page.setViewportSize({ width, height });
    await page.evaluate((size) => void (document.documentElement.style.fontSize = size), letters);
    await look({ width, height }, letters !== '');
  }
}

/** As an iPhone's keyboard does: less is seen, and nothing else changes. */
const coverBelow = (page: Page, seen: number) =>
  page.evaluate((height) => {
    Object.defineProperty(window.visualViewport, 'height', { configurable: true, get: () => height });
    window.visualViewport!.dispatchEvent(new Event('resize'));
  }, seen);

test('at 320 px, at 400 %, on its side, with large letters: every control is whole, and one’s own turn comes first', async ({ comes }) => {
  const [maria, ana] = await Promise.all([comes('facilitator', { viewport: PHONE, ...listening }), comes('participant1', { viewport: PHONE, ...listening })]);
  await gather(maria, [ana]);
  await openTab(maria, 'Check-in');
  await maria.page.getByRole('switch', { name: 'Private rating first' }).uncheck({ force: true });
  await maria.page.getByRole('button', { name: 'Start the round' }).click();
  const turn = ana.page.locator('.strip-line', { hasText: 'It is your turn' });
  const tools = ana.page.getByRole('button', { name: /^Chat/ });

  for (const isOpen of [false, true])
    await test.step(`whose turn it is, ${isOpen ? 'with the panel' : 'without the panel'}`, async () => {
      await expect(turn).toBeVisible();
      if (isOpen) await tools.click();
      await atEachSize(ana.page, async ({ width }, areLettersLarge) => {
        await everythingIsInReach(ana.page);
        await ana.page.locator('.room').evaluate((room) => room.scrollTo(0, 0));
        // Twice the letters on the narrowest phone are more than a screen: there it is first, and scrolls.
        if (!(areLettersLarge && width === 320))
          for (const name of ['Start', 'Pass']) await expect(turn.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
        await expect(turn.getByText('It is your turn')).toBeInViewport({ ratio: 1 });
        for (const name of ['I need support', 'Help now', 'Leave']) await expect(ana.page.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
      });
    });

  await test.step('who leads it has whole faces over the panel', async () => {
    await atEachSize(maria.page, () => everythingIsInReach(maria.page));
    await maria.page.setViewportSize({ width: 360, height: 640 });
    for (const name of ['Maria', 'Ana']) await expect(tileOf(maria, name)).toBeInViewport({ ratio: 1 });
  });

  await test.step('the keyboard of an iPhone lies over the page: what is written and help stay above it, the notch and the foot are kept clear', async () => {
    await ana.page.setViewportSize({ width: 390, height: 664 });
    const message = ana.page.getByRole('textbox', { name: 'Write a message' });
    await message.click();
    await coverBelow(ana.page, 328);
    for (const control of [message, ana.page.getByRole('button', { name: 'Help now' })])
      await expect
        .poll(async () => {
          const box = await control.boundingBox();
          return box !== null && box.y >= 0 && box.y + box.height <= 328;
        })
        .toBe(true);
    await coverBelow(ana.page, 664);
    // A notch is made by Chromium's own protocol.
    if (ana.context.browser()?.browserType().name() === 'firefox') return;
    const emulation = await ana.context.newCDPSession(ana.page);
    await emulation.send(
      'Emulation.setSafeAreaInsetsOverride' as 'Emulation.clearDeviceMetricsOverride',
      { insets: { top: 47, bottom: 34, left: 10, right: 10 } } as never,
    );
    await expect.poll(async () => (await ana.page.getByRole('button', { name: 'Help now' }).boundingBox())!.y).toBeGreaterThanOrEqual(47);
    const leave = await ana.page.getByRole('button', { name: 'Leave' }).boundingBox();
    expect(leave!.y + leave!.height).toBeLessThanOrEqual(664 - 34);
    expect(leave!.x + leave!.width).toBeLessThanOrEqual(380);
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
  await openTab(ana, 'Chat');
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
