import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { RatingRead } from '#shared/records/ratings/answers.ts';
import { show } from '../../testing/show.tsx';
import { OfPeople, Own } from './RatingsPage.tsx';

const rating: RatingRead = {
  at: new Date(2026, 10, 3, 17).toISOString(),
  session: 'Skills group',
  kind: 'checkIn',
  mood: 3,
  anxiety: 6,
  energy: 0,
  word: 'heavy',
};
const answering = (answer: object) => vi.spyOn(window, 'fetch').mockImplementation(() => Promise.resolve(Response.json(answer)));
afterEach(() => void vi.restoreAllMocks());

test('one reads again what one told in check-ins, and how exercises felt', async () => {
  await page.viewport(320, 800);
  answering({ ratings: [rating], exercises: [{ at: rating.at, exercise: 'box', before: 7, after: null }] });
  const { container } = await show(<Own />);
  await expect.element(page.getByText('Mood 3, anxiety 6, energy 0')).toBeVisible();
  await expect.element(page.getByText('heavy')).toBeVisible();
  await expect.element(page.getByText(/Box breathing/)).toBeVisible();
  await expect.element(page.getByText(/Before 7$/)).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('a facilitator reads them by person', async () => {
  answering({ people: [{ id: 'ana', name: 'Ana Duarte', ratings: [rating] }] });
  await show(<OfPeople />);
  await expect.element(page.getByRole('region', { name: 'Ana Duarte' }).getByText('Mood 3, anxiety 6, energy 0')).toBeVisible();
});

test('nothing yet is said', async () => {
  answering({ ratings: [], exercises: [] });
  await show(<Own />);
  await expect.element(page.getByText('When you give numbers in a check-in of a session, you find them here.')).toBeVisible();
});
