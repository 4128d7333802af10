// Tried against this mutant, caught: told from more than 80 on.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { show } from '../../testing/show.tsx';
import { NearlyFull } from './NearlyFull.tsx';

test.each([
  [79, null],
  [80, '80%'],
  [100, '100%'],
])('at %i percent of what can be kept', async (percent, told) => {
  await show(<NearlyFull percent={percent} />);
  const status = page.getByText(/of the space you have/);
  if (told === null) return expect(status.elements()).toEqual([]);
  await expect.element(status).toBeVisible();
  expect(status.element().textContent).toContain(told);
});
