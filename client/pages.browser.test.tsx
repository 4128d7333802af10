// Pages that ask the server for one thing, in the states that none may lack: on its way, nothing there, not for the reader, not reached.
// Planted and seen to fail: nothing said while it is on its way; "Try again" where it cannot help; an empty list that says nothing.
import type { ComponentType } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { notThere } from '#shared/base/refusal.ts';
import type { ClinicRole } from '#shared/people/role.ts';
import { ownerOfDevice } from './base/device/owner.ts';
import { MyPeoplePage } from './program/care/MyPeoplePage.tsx';
import { EarlierPage } from './program/schedule/EarlierPage.tsx';
import { KeptListPage } from './learning/kept/KeptListPage.tsx';
import { LearnPage } from './learning/lessons/LearnPage.tsx';
import { SessionsPage } from './program/planning/SessionsPage.tsx';
import { AssignedPractice } from './learning/practice/AssignedPractice.tsx';
import { PracticePage } from './learning/practice/PracticePage.tsx';
import { RatingsPage } from './records/ratings/RatingsPage.tsx';
import { SeenPage } from './program/seen/SeenPage.tsx';
import { SkillsPage } from './learning/sheets/SkillsPage.tsx';
import { show } from './testing/show.tsx';
import { TodayPage } from './app/today/TodayPage.tsx';

type Case = [name: string, Page: ComponentType, role: ClinicRole, address: RegExp, empty: object, says: string];
const pages: Case[] = [
  ['Today', TodayPage, 'participant', /\/today$/, { sessions: [] }, 'No sessions today'],
  ['sessions by months', SessionsPage, 'manager', /\/months\//, { sessions: [] }, 'No sessions in this month'],
  ['earlier sessions', EarlierPage, 'facilitator', /\/earlier-sessions\//, { sessions: [], hasMore: false }, 'No earlier sessions'],
  ['my people', MyPeoplePage, 'facilitator', /\/my-people$/, { people: [] }, 'Nobody yet'],
  ['what groups kept', KeptListPage, 'participant', /\/kept$/, { kept: [] }, 'Nothing saved yet'],
  ['lessons', LearnPage, 'participant', /\/lessons$/, { problems: [], lessons: [] }, 'No lessons yet'],
  ['worksheets', SkillsPage, 'participant', /\/sheets$/, { sheets: [], percentFull: 0 }, 'Nothing here yet'],
  ['practice', PracticePage, 'participant', /\/practice$/, { practices: [], mayMail: false }, 'Nothing to practice right now'],
  ['practice of others', AssignedPractice, 'facilitator', /\/assigned-practice$/, { people: [] }, 'Nobody is in your sessions yet'],
  ['ratings', RatingsPage, 'participant', /\/ratings$/, { ratings: [], exercises: [] }, 'Nothing yet'],
  ['who has seen what is mine', SeenPage, 'participant', /\/who-has-seen$/, { since: '2026-11-01T12:00:00.000Z', seen: [], hasMore: false }, 'Nobody so far'],
];

type Answer = 'never' | 'offline' | { status: number; body: object };
const me = (role: ClinicRole) => ({
  name: 'Ana Duarte',
  email: 'ana@example.org',
  roles: [role],
  clinic: { name: 'A clinic', phone: '(503) 555-0199' },
  // Whom the test before left signed in: somebody else would begin the page anew.
  owner: ownerOfDevice() ?? 'somebody',
});
/** All but who is here and the one thing waits for ever. */
const answering = (role: ClinicRole, address: RegExp, answer: Answer) =>
  vi.spyOn(window, 'fetch').mockImplementation((to) => {
    const path = to instanceof Request ? to.url : String(to);
    if (path.endsWith('/api/me')) return Promise.resolve(Response.json(me(role)));
    if (!address.test(path) || answer === 'never') return new Promise(() => {});
    return answer === 'offline' ? Promise.reject(new TypeError('network')) : Promise.resolve(Response.json(answer.body, { status: answer.status }));
  });
afterEach(() => void vi.restoreAllMocks());
const tryAgain = () => page.getByRole('button', { name: 'Try again' });

test.each(pages)('%s: on its way it says so, and where there is nothing it says that', async (_, Page, role, address, empty, says) => {
  answering(role, address, 'never');
  const waits = await show(<Page />);
  await expect.element(page.getByText('One moment…').first()).toBeVisible();
  expect(page.getByText(says).elements()).toEqual([]);
  await waits.unmount();
  vi.restoreAllMocks();
  answering(role, address, { status: 200, body: empty });
  await show(<Page />);
  await expect.element(page.getByText(says, { exact: true }).first()).toBeVisible();
});

test.each(pages)(
  '%s: not for its reader it says what anybody with a wrong address is told; not reached, it can be tried again',
  async (_, Page, role, address, empty, says) => {
    answering(role, address, { status: 404, body: notThere() });
    const refused = await show(<Page />);
    await expect.element(page.getByText(/There is nothing here/).first()).toBeVisible();
    expect(tryAgain().elements()).toEqual([]);
    expect(page.getByText(says).elements()).toEqual([]);
    await refused.unmount();
    vi.restoreAllMocks();
    answering(role, address, 'offline');
    await show(<Page />);
    await expect.element(tryAgain().first()).toBeVisible();
    vi.restoreAllMocks();
    answering(role, address, { status: 200, body: empty });
    await tryAgain().first().click();
    await expect.element(page.getByText(says, { exact: true }).first()).toBeVisible();
  },
);
