// Tried against these mutants, each caught: the current way is not told; More leaves out the last way; they stay at the foot at 400 %.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { clinicRoles, type ClinicRole } from '#shared/people/role.ts';
import { show } from '../testing/show.tsx';
import { Ways, waysOf } from './Ways.tsx';

const nav = page.getByRole('navigation', { name: 'Hearth' });
const names = () =>
  nav
    .getByRole('link')
    .elements()
    .map(({ textContent }) => textContent);

beforeEach(() => page.viewport(1280, 800));
afterEach(() => page.viewport(414, 896));

const showWays = (role: ClinicRole, path = '/') =>
  show(
    <div className="frame">
      <div className="frame-middle">
        <Ways who={{ roles: [role] }} />
        <main className="frame-main" style={{ minHeight: 2000 }} />
      </div>
    </div>,
    { path },
  );

test('at a desk all ways are at the side, and the current one is told', async () => {
  await showWays('participant', '/skills/some-sheet');
  await expect.poll(names).toEqual(['Today', 'Practice', 'My skills', 'Learn', 'My plan', 'Check-ins', 'Saved', 'Who has seen']);
  expect(nav.element().querySelector('[aria-current]')?.textContent).toBe('My skills');
});

test('on a phone four are at the foot, and More has the others', async () => {
  await page.viewport(320, 640);
  await showWays('participant', '/plan');
  await expect.poll(names).toEqual(['Today', 'Practice', 'My skills', 'Learn']);
  const { bottom } = nav.element().getBoundingClientRect();
  expect(Math.round(bottom)).toBe(window.innerHeight);
  for (const way of nav.element().querySelectorAll('.way')) {
    const { width, height } = way.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    expect(way.scrollWidth).toBeLessThanOrEqual(way.clientWidth);
  }
  const more = nav.getByRole('button', { name: 'More' });
  expect(more.element().hasAttribute('data-current')).toBe(true);
  await more.click();
  await expect
    .poll(() =>
      page
        .getByRole('menuitem')
        .elements()
        .map(({ textContent }) => textContent),
    )
    .toEqual(['My plan', 'Check-ins', 'Saved', 'Who has seen']);
  await page.getByRole('menuitem', { name: 'Saved' }).click();
  await expect.poll(() => page.getByRole('menuitem').elements().length).toBe(0);
});

test('with little height, as at 400 %, they come after the page instead of standing before it', async () => {
  await page.viewport(320, 256);
  await showWays('facilitator');
  await expect.element(nav).toBeInTheDocument();
  expect(nav.element().getBoundingClientRect().top).toBeGreaterThan(window.innerHeight);
});

test('who has no other page than Today is shown no ways', async () => {
  await showWays('captioner');
  expect(nav.elements()).toEqual([]);
  for (const role of clinicRoles) expect(waysOf({ roles: [role] }).length === 1).toBe(['captioner', 'supervisor', 'billing'].includes(role));
});
