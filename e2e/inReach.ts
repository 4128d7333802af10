// Whether everything that can be pressed can be seen and pressed: what only a browser that lays out can tell.
import type { Page } from '@playwright/test';
import { outOfReach } from '#client/testing/outOfReach.ts';
import { expect } from './people.ts';

/** Each control is whole in the window, once scrolled to, and nothing lies over its middle. `where` limits it to a part of the page. */
export async function everythingIsInReach(page: Page, where = 'body'): Promise<void> {
  await expect(async () => {
    expect(await page.evaluate(outOfReach, where), `${page.viewportSize()?.width}x${page.viewportSize()?.height} ${page.url()}`).toEqual([]);
  }).toPass({ timeout: 10_000 });
}
