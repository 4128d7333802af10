import { expect, test } from '../people.ts';
import { comesTo, isIn } from '../wayIn.ts';

/** A browser that lacks one thing of the oldest that are supported. */
const OLD = 'delete window.CompressionStream;';
/** Lockdown Mode, or a policy: no calls and no sounds. */
const WITHOUT_CALLS = 'delete window.RTCPeerConnection; delete window.AudioContext;';

test('whatever the browser cannot do, its page has words and the emergency numbers', async ({ comes, people, server }) => {
  await test.step('without scripts', async () => {
    const context = await people.newContext({ baseURL: server.url, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/session/any');
    await expect(page.getByRole('link', { name: 'call 988' })).toHaveAttribute('href', 'tel:988');
    await expect(page.getByRole('link', { name: 'call 911' })).toBeVisible();
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.getByText(/^Hearth works in Chrome \d+, Edge \d+, Firefox \d+ and Safari \d+/)).toBeVisible();
    await context.close();
  });

  await test.step('too old: said before anything fails, and it may be tried all the same', async () => {
    const { page } = await comes('participant1', { isSignedIn: false, script: OLD });
    await page.goto('/sign-in');
    await expect(page.getByText('This browser is too old for Hearth.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'text 988' })).toBeVisible();
    await page.getByRole('link', { name: 'Try it all the same' }).click();
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  });

  await test.step('a file that did not come', async () => {
    const { page } = await comes('participant2', { isSignedIn: false });
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.goto('/sign-in');
    await expect(page.getByText('Hearth did not load.')).toBeVisible();
    await page.unroute('**/assets/*.js');
    await page.getByRole('link', { name: 'load this page again' }).click();
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  });

  await test.step('without calls: said on the way in, before anything is asked, and again in the room, where one can write', async () => {
    const maria = await comes('facilitator', { script: WITHOUT_CALLS });
    const errors: string[] = [];
    maria.page.on('pageerror', ({ message }) => errors.push(message));
    await maria.page.goto('/');
    await maria.page
      .getByRole('link', { name: /^Join session/ })
      .first()
      .click();
    await expect(maria.page.getByText(/calls \(WebRTC\) are switched off in it, or missing/)).toBeVisible();
    await comesTo(maria);
    await isIn(maria);
    await expect(maria.page.getByText('This browser carries no sound and no picture.', { exact: false })).toBeVisible();
    expect(errors).toEqual([]);
  });
});
