import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { show } from '#client/testing/show.tsx';
import { Reader } from './Reader.tsx';

const pages = ['The first', 'The last'].map((heading) => ({
  heading,
  blocks: [{ kind: 'paragraph' as const, text: [{ text: 'Some words.', mark: 'plain' as const }] }],
  notes: [],
}));
const lesson = {
  id: 'a-lesson',
  version: 2,
  audience: 'participants' as const,
  title: 'A lesson',
  summary: 'What it is.',
  minutes: 5,
  objectives: ['Know'],
  sources: ['A book'],
  pages,
};
const read = { lesson, isOwn: false, review: null, progress: null, isKept: false };
const review = { by: 'Maria Lindqvist', at: '2026-11-30T12:00:00.000Z' };

test('whoever reads a lesson learns on its first and last page that nobody of their clinic reviewed it', async () => {
  show(<Reader {...read} />);
  const line = page.getByText('Written for Hearth; your clinic has not reviewed it yet.');
  await expect.element(line).toBeVisible();
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect.element(page.getByText('A book')).toBeVisible();
  await expect.element(line).toBeVisible();
  expect(page.getByRole('button', { name: 'Mark as reviewed' }).query()).toBeNull();
});

test('or who did, and when; a facilitator may mark it', async () => {
  show(<Reader {...read} review={review} mayReview />);
  await expect.element(page.getByText(/Reviewed for your clinic by .*Maria Lindqvist.* on .*Nov 30, 2026/)).toBeVisible();
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect.element(page.getByRole('button', { name: 'It needs another review' })).toBeVisible();
});
