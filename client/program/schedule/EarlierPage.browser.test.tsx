import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { EarlierSession } from '#shared/program/schedule/answers.ts';
import { show } from '../../testing/show.tsx';
import { Earlier } from './EarlierPage.tsx';

const session = (id: string, more: Partial<EarlierSession> = {}): EarlierSession => ({
  id,
  title: `Group ${id}`,
  kind: 'group',
  startsAt: new Date(2026, 9, 1, 17).toISOString(),
  isLed: true,
  hasNote: false,
  ...more,
});
afterEach(() => void vi.restoreAllMocks());

test('sessions of long ago are reached by pages: a way to each, where notes are, and on to earlier ones', async () => {
  await page.viewport(320, 800);
  const asked: string[] = [];
  vi.spyOn(window, 'fetch').mockImplementation((to) => {
    const address = to instanceof Request ? to.url : String(to);
    asked.push(address);
    return Promise.resolve(
      Response.json(address.endsWith('/now') ? { sessions: [session('b', { hasNote: true })], hasMore: true } : { sessions: [session('a')], hasMore: false }),
    );
  });
  const { container } = await show(<Earlier isManager={false} />);
  await expect.element(page.getByText('You wrote notes')).toBeVisible();
  await expect.element(page.getByRole('link', { name: /Attendance and notes of .*Group b.*, .*Oct 1, 2026/ })).toHaveAttribute('href', '/session/b/attendance');
  await page.getByRole('button', { name: 'Show earlier ones' }).click();
  const first = page.getByRole('link', { name: /Group a/ });
  await expect.element(first).toHaveFocus();
  expect(asked.some((address) => address.endsWith('/api/earlier-sessions/b'))).toBe(true);
  await expect.element(page.getByRole('button', { name: 'Show earlier ones' })).not.toBeInTheDocument();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
