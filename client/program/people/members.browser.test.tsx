import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { MemberView } from '#shared/program/members/api.ts';
import { show } from '../../testing/show.tsx';
import { MemberList } from './MemberList.tsx';

afterEach(() => vi.restoreAllMocks());

const somebody = (at: number): MemberView => ({
  id: `p${at}`,
  name: `Person ${String(at).padStart(3, '0')}`,
  email: `person${at}@example.org`,
  roles: ['participant'],
  state: 'here',
  hasFactor: false,
  signedInOn: null,
});
const josé: MemberView = {
  id: 'j',
  name: 'José Núñez',
  email: 'j.n@example.org',
  roles: ['facilitator', 'supervisor'],
  state: 'here',
  hasFactor: true,
  signedInOn: '2026-11-30',
};
const gone: MemberView = { ...josé, id: 'g', name: 'Gone Person', email: 'gone@example.org', state: 'left' };
const fiveHundred = [...Array.from({ length: 498 }, (_, at) => somebody(at)), josé, gone];

test('of five hundred people few stand on the page, and anybody is found by parts of a name, by role, and where they left', async () => {
  await show(<MemberList people={fiveHundred} isManager />);
  await expect.element(page.getByText('499 people')).toBeVisible();
  expect(page.getByRole('listitem').elements()).toHaveLength(40);
  await page.getByRole('button', { name: 'Show 40 more' }).click();
  expect(page.getByRole('listitem').elements()).toHaveLength(80);
  await page.getByRole('searchbox', { name: 'Look for a name or address' }).fill('nunez jose');
  await expect.element(page.getByText('1 person')).toBeVisible();
  await expect.element(page.getByText('Second factor: yes')).toBeVisible();
  await expect.element(page.getByText(/Signed in last on Nov 30, 2026/)).toBeVisible();
  expect(page.getByText('Gone Person').elements()).toHaveLength(0);
});

test('several roles are given at once, and a membership ends only after a question', async () => {
  const sent: [string, unknown][] = [];
  vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
    sent.push([new URL(input instanceof Request ? input.url : String(input), location.href).pathname, init?.body ? JSON.parse(String(init.body)) : undefined]);
    return Promise.resolve(Response.json({ done: true }));
  });
  await show(<MemberList people={[josé]} isManager />);
  await page.getByRole('button', { name: 'Change roles: José Núñez' }).click();
  await page.getByRole('checkbox', { name: 'Scheduler' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => sent).toEqual([['/api/people/j/roles', { roles: ['facilitator', 'supervisor', 'scheduler'] }]]);
  await page.getByRole('button', { name: 'End membership: José Núñez' }).click();
  await page.getByRole('button', { name: 'End membership' }).last().click();
  await expect.poll(() => sent[1]?.[0]).toBe('/api/people/j/end');
});
