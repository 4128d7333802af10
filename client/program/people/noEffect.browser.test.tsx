// A success without effect is said, with what to do. Tried against, each caught: a link is said to be copied whatever the browser did; who
// chose a password is led to the first page though their browser keeps no sign-in; a field that was filled without an event counts as empty; the word for a
// role is sent in its place.
import { Route, Routes } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { writeValue } from '../../base/device/values.ts';
import { PasswordPage } from '../password/PasswordPage.tsx';
import { SignInPage } from '../sign-in/SignInPage.tsx';
import { show } from '../../testing/show.tsx';
import { InviteForm } from './InviteForm.tsx';
import { MadeLink } from './MadeLink.tsx';

afterEach(() => vi.restoreAllMocks());

const made = {
  invitation: { id: '1', email: 'sam@example.org', role: 'participant', expiresAt: '2026-12-07T12:00:00.000Z', createdAt: '2026-11-30T12:00:00.000Z' },
  link: 'https://hearth.example/invite/abc',
} as never;

test.each([
  ['refuses', () => Promise.reject(new DOMException('no', 'NotAllowedError')), /did not copy it\. Select the link/],
  ['copies', () => Promise.resolve(), /^Copied$/],
])('an invitation’s link where the browser %s', async (_, writeText, said) => {
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText);
  await show(<MadeLink made={made} />);
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await expect.element(page.getByText(said)).toBeVisible();
  await expect.element(page.getByRole('textbox')).toHaveValue('https://hearth.example/invite/abc');
});

test('a new password where the browser keeps no sign-in, put in by a password manager without a word to the page', async () => {
  const sent: unknown[] = [];
  vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
    const path = new URL(input instanceof Request ? input.url : String(input), location.href).pathname;
    if (path.endsWith('/me')) return Promise.resolve(Response.json({ refused: 'signedOut', say: '' }, { status: 401 }));
    if (!path.includes('abcdefghijklmnopqrst')) return Promise.resolve(Response.json({}));
    if ((init?.method ?? 'GET') === 'GET') return Promise.resolve(Response.json({ email: 'ana@example.org' }));
    sent.push(JSON.parse(String(init?.body)));
    return Promise.resolve(Response.json({ done: true }));
  });
  await show(
    <Routes>
      <Route path="/password/:token" element={<PasswordPage />} />
      <Route path="/sign-in" element={<SignInPage />} />
    </Routes>,
    { path: '/password/abcdefghijklmnopqrst' },
  );
  const field = page.getByRole('textbox', { name: 'Password' });
  await expect.element(field).toBeVisible();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field.element(), 'copper lantern over the harbour');
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await expect.element(page.getByText(/blocks cookies/)).toBeVisible();
  expect(sent).toEqual([{ password: 'copper lantern over the harbour' }]);
});

test('an address that was put in without a word to the page is invited, in the role that was chosen', async () => {
  const sent: unknown[] = [];
  vi.spyOn(window, 'fetch').mockImplementation((_, init) => {
    sent.push(JSON.parse(String(init?.body)));
    return Promise.resolve(Response.json(made));
  });
  await show(<InviteForm />);
  const field = page.getByRole('textbox', { name: 'Their email address' });
  await expect.element(field).toBeVisible();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field.element(), 'sam@example.org');
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect.element(page.getByRole('textbox', { name: 'Invitation link for sam@example.org' })).toBeVisible();
  expect(sent).toEqual([{ email: 'sam@example.org', role: 'participant' }]);
});

test('at a crowded door it is said that it is a moment, and the page tries again by itself until it is let in', async () => {
  let tries = 0;
  // Nobody was here before.
  writeValue('owner', null);
  vi.spyOn(window, 'fetch').mockImplementation((input) => {
    const path = new URL(input instanceof Request ? input.url : String(input), location.href).pathname;
    if (path.includes('/auth/sign-in'))
      return Promise.resolve((tries += 1) === 1 ? Response.json({ refused: 'oneMoment', values: {} }, { status: 429 }) : Response.json({ done: true }));
    if (!path.endsWith('/me')) return Promise.resolve(Response.json({}));
    const me = { name: 'Ana', email: 'ana@example.org', roles: ['participant'], clinic: { name: 'Clinic', phone: '1' }, owner: 'crowded' };
    return Promise.resolve(tries < 2 ? Response.json({ refused: 'signedOut', values: {} }, { status: 401 }) : Response.json(me));
  });
  const routes = (
    <Routes>
      <Route path="/sign-in" element={<SignInPage />} />
      <Route path="*" element={<p>Today</p>} />
    </Routes>
  );
  await show(routes, { path: '/sign-in' });
  await page.getByRole('textbox', { name: 'Email' }).fill('ana@example.org');
  await page.getByLabelText('Password', { exact: true }).fill('a long password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect.element(page.getByText(/^Many people are signing in right now\. One moment/)).toBeVisible();
  await expect.element(page.getByText('Today')).toBeVisible();
  expect(tries).toBe(2);
});
