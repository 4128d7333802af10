// An authenticator app: what a phone in somebody's hand does.
import type { Page } from '@playwright/test';
import { base32 } from '@better-auth/utils/base32';
import { appCodeAt } from '#server/platform/auth/factor/appCodes.ts';
import { expect } from './people.ts';

/** Sets an app up on the page that is open, types the code that it shows, and keeps the recovery codes. Gives those. */
export async function setsUpApp(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Set up an app' }).click();
  await expect(page.getByRole('img', { name: 'The picture that your app reads' })).toBeVisible();
  const key = (await page.locator('.app-key').innerText()).replaceAll(/\s/g, '');
  const secret = new TextDecoder().decode(base32.decode(key));
  await page.getByLabel('The code that it shows now').fill(await appCodeAt(secret, new Date()));
  await page.getByRole('button', { name: 'That is my code' }).click();
  const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  const kept = await codes.allInnerTexts();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  return kept;
}
