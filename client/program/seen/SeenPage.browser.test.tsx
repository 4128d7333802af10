import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Me } from '#shared/program/account/answers.ts';
import { access, type Kind, type Standing } from '#shared/people/access.ts';
import { seen as words } from '../../base/words/seen.ts';
import type { SeenEntry } from '#shared/program/seen/api.ts';
import { wish } from '../../testing/media.ts';
import { show } from '../../testing/show.tsx';
import { Seen } from './SeenPage.tsx';

const me: Me = { name: 'Ana Duarte', email: 'ana@example.org', roles: ['participant'], clinic: { name: 'Willow Clinic', phone: '(503) 555-0100' }, owner: 'x' };
const at = (day: number, hour: number) => new Date(2026, 10, day, hour).toISOString();
const entry = (wishes: Partial<SeenEntry>): SeenEntry => ({
  at: at(30, 19),
  name: 'Maria Lindqvist',
  roles: ['facilitator'],
  act: 'view',
  kind: 'worksheets',
  standing: 'led',
  ...wishes,
});

const answering = (seen: SeenEntry[], hasMore = false) =>
  vi.spyOn(window, 'fetch').mockImplementation(() => Promise.resolve(Response.json({ seen, hasMore, since: seen.length === 0 ? null : at(1, 9) })));
afterEach(() => void vi.restoreAllMocks());

test.each(['light', 'dark'] as const)('who saw what, when and why, in words, a card for each person and day, %s', async (colorScheme) => {
  await page.viewport(320, 800);
  await wish({ colorScheme, reducedMotion: 'reduce' });
  answering([
    entry({}),
    entry({ at: at(30, 9) }),
    entry({ at: new Date(Date.parse(at(30, 9)) + 20_000).toISOString() }),
    entry({ act: 'export', at: at(30, 9) }),
    entry({ at: at(29, 9), name: 'Rosa Duarte-Montgomery-Wolfeschlegelsteinhausen', roles: ['family'], kind: 'plansShown', standing: 'consented' }),
    entry({ at: at(29, 8), name: '', roles: ['facilitator', 'manager'], kind: 'attendance', standing: 'manager' }),
  ]);
  const { container } = await show(<Seen me={me} />);
  document.documentElement.setAttribute('data-mantine-color-scheme', colorScheme);
  const hers = page.getByRole('listitem').filter({ hasText: 'Maria Lindqvist' });
  await expect.element(hers).toBeVisible();
  expect(hers.element().textContent.replaceAll(/\s/g, ' ')).toBe(
    'Maria LindqvistFacilitator · They lead a session with you, or did.Looked at worksheets that you share 9:00 AM, 7:00 PMSaved a copy of worksheets that you share 9:00 AM',
  );
  await expect.element(page.getByText('You allowed it in writing.')).toBeVisible();
  await expect.element(page.getByText('Somebody who no longer has an account')).toBeVisible();
  expect([...container.querySelectorAll('h2')].map((one) => one.textContent)).toEqual(['Nov 30, 2026', 'Nov 29, 2026']);
  await expect.element(page.getByRole('link', { name: '(503) 555-0100' })).toHaveAttribute('href', 'tel:5035550100');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))).toEqual([]);
});

test('nobody so far', async () => {
  answering([]);
  await show(<Seen me={me} />);
  await expect.element(page.getByText('Nobody so far')).toBeVisible();
});

test('many come in steps, and that there are older ones is said at the end', async () => {
  answering(
    Array.from({ length: 70 }, (_, n) => entry({ at: new Date(2026, 10, 30 - n, 12).toISOString() })),
    true,
  );
  await show(<Seen me={me} />);
  const older = page.getByText('There are older ones.', { exact: false });
  for (let step = 0; step < 2; step += 1) {
    await expect.element(page.getByRole('button', { name: 'Show earlier ones' })).toBeVisible();
    expect(older.query()).toBeNull();
    await page.getByRole('button', { name: 'Show earlier ones' }).click();
  }
  await expect.element(older).toBeVisible();
  expect(document.querySelectorAll('.seen > li')).toHaveLength(70);
});

test('every kind and every reason has its words', async () => {
  const kinds = Object.keys(access) as Kind[];
  const reasons = Object.keys(words.why) as Standing[];
  answering(kinds.map((kind, n) => entry({ kind, standing: reasons[n % reasons.length]!, at: at(30 - n, 9) })));
  const { container } = await show(<Seen me={me} />);
  await expect.element(page.getByText('They lead a session', { exact: false }).first()).toBeVisible();
  expect(container.querySelectorAll('.seen-things li')).toHaveLength(kinds.length);
  expect([...container.querySelectorAll('.seen')].map((one) => one.textContent).join()).not.toMatch(/kind\.\w|did\.(?:view|change|export)|why\.\w/);
});
