// My people and a person's chart, in all their states.
import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { AlertView, ConcernView } from '#shared/records/record/answers.ts';
import type { AssignedPractice } from '#shared/learning/practice/answers.ts';
import type { MyPerson } from '#shared/program/care/api.ts';
import { notThere } from '#shared/base/refusal.ts';
import { MyPeople } from '../../program/care/MyPeoplePage.tsx';
import { wish } from '../../testing/media.ts';
import { show } from '../../testing/show.tsx';
import { Chart } from './ChartPage.tsx';

const maria = { roles: ['facilitator'] } as const;
const at = (day: number) => new Date(2026, 10, day, 19).toISOString();
/** What the server answers, by the end of the address; null: it cannot be reached. */
let answers: Record<string, unknown> = {};
const answering = (given: Record<string, unknown>) => {
  answers = given;
  vi.spyOn(window, 'fetch').mockImplementation((path) => {
    const found = Object.keys(answers).find((end) => (path as string).endsWith(end));
    const answer = found === undefined ? notThere() : answers[found];
    if (answer === null) return Promise.reject(new TypeError('network'));
    return Promise.resolve(Response.json(answer, { status: found === undefined ? 404 : 200 }));
  });
};
afterEach(() => void vi.restoreAllMocks());

const isSound = async (container: Element) => {
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))).toEqual([]);
};
const person = (wishes: Partial<MyPerson>): MyPerson => ({ id: 'ana', name: 'Ana Duarte', email: 'ana@example.org', alerts: 0, sheets: 0, ...wishes });

test.each(['light', 'dark'] as const)('my people: who, and what waits of theirs, %s', async (colorScheme) => {
  await page.viewport(320, 800);
  await wish({ colorScheme, reducedMotion: 'reduce' });
  answering({
    '/my-people': {
      people: [
        person({ alerts: 1, sheets: 2 }),
        person({
          id: 'ben',
          name: 'Benjamin Wolfeschlegelsteinhausen-Montgomery',
          email: 'benjamin.wolfeschlegelsteinhausen@a-rather-long-domain.example.org',
        }),
      ],
    },
  });
  const { container } = await show(<MyPeople />);
  document.documentElement.setAttribute('data-mantine-color-scheme', colorScheme);
  const hers = page.getByRole('listitem').filter({ hasText: 'Ana Duarte' });
  await expect.element(hers.getByRole('link', { name: 'Ana Duarte' })).toHaveAttribute('href', '/my-people/ana');
  expect(hers.element().textContent).toContain('1 open alert2 new worksheets');
  await expect.element(page.getByRole('listitem').filter({ hasText: 'Benjamin' }).getByText('Nothing waits')).toBeVisible();
  await isSound(container);
});

test('nobody yet, and a server that cannot be reached', async () => {
  answering({ '/my-people': { people: [] } });
  const shown = await show(<MyPeople />);
  await expect.element(page.getByText('Nobody yet')).toBeVisible();
  await shown.unmount();
  answering({ '/my-people': null });
  await show(<MyPeople />);
  await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

const alert: AlertView = {
  id: 'a',
  session: { id: 's', title: 'Tuesday group', startsAt: at(24), isOn: false },
  card: null,
  heldBy: ['Maria Lindqvist'],
  log: [],
  words: [],
  name: 'Ana Duarte',
  level: 3,
  note: 'Said that nothing matters.',
  raisedBy: 'Maria Lindqvist',
  raisedAt: at(24),
  closed: null,
};
const concern: ConcernView = {
  id: 'c',
  kind: 'support',
  level: null,
  note: '',
  session: { id: 's', title: 'Tuesday group' },
  by: null,
  at: at(24),
  taken: { by: 'Maria Lindqvist', at: at(24) },
  closed: null,
};
const sheet = (id: string, worksheet: string, title: string) => ({
  id,
  worksheet,
  title,
  visibility: 'facilitators',
  answered: 3,
  total: 7,
  createdAt: at(20),
  changedAt: at(23),
  doneAt: null,
  owner: 'Ana Duarte',
});
const practice: AssignedPractice = {
  id: 'p',
  kind: 'exercise',
  what: 'box',
  title: 'Box breathing',
  when: 'After breakfast',
  where: 'At home',
  setBy: 'Maria Lindqvist',
  noteReaders: 'facilitators',
  createdAt: at(20),
  days: [],
  mayEnd: true,
};
const whole = {
  '/my-people/ana': { name: 'Ana Duarte', email: 'ana@example.org' },
  '/alerts': { alerts: [alert], concerns: [concern] },
  '/sheets': { sheets: [sheet('one', 'thought_record_7', 'Thought record'), sheet('two', 'coping_plan', 'Coping plan')] },
  '/practice': { practices: [practice] },
  '/sessions': {
    sessions: [
      { id: 'next', title: 'Tuesday group', startsAt: at(31), endsAt: at(31), minutes: null, isOver: false, isLed: true },
      { id: 'now', title: 'Skills group', startsAt: at(30), endsAt: at(30), minutes: 0, isOver: false, isLed: true },
      { id: 's', title: 'Tuesday group', startsAt: at(24), endsAt: at(24), minutes: 52, isOver: true, isLed: true },
    ],
  },
};
const heads = (container: Element) => [...container.querySelectorAll('h2')].map((one) => one.textContent);

test.each(['light', 'dark'] as const)('a chart: what each feature shows of somebody, each under its name, %s', async (colorScheme) => {
  await page.viewport(320, 800);
  await wish({ colorScheme, reducedMotion: 'reduce' });
  answering(whole);
  const { container } = await show(<Chart who={maria} person="ana" />);
  document.documentElement.setAttribute('data-mantine-color-scheme', colorScheme);
  await expect.poll(() => heads(container).sort(), { timeout: 20_000 }).toEqual(['Alerts', 'Plans', 'Practice', 'Sessions', 'Shared worksheets']);
  await expect.element(page.getByRole('region', { name: 'Plans' }).getByRole('link', { name: 'Coping plan' })).toHaveAttribute('href', '/skills/two');
  await expect
    .element(page.getByRole('region', { name: 'Shared worksheets' }).getByRole('link', { name: 'Thought record' }))
    .toHaveAttribute('href', '/skills/one');
  await expect.element(page.getByText(/Taken by Maria Lindqvist/)).toBeVisible();
  await expect.element(page.getByText('Was there for 52 minutes')).toBeVisible();
  await expect.element(page.getByText('On now, not there yet')).toBeVisible();
  expect(document.title).not.toContain('Ana');
  await isSound(container);
});

test('where there is nothing each part says so; a part that cannot be had leaves the others', async () => {
  answering({ ...whole, '/alerts': { alerts: [], concerns: [] }, '/sheets': { sheets: [] }, '/practice': { practices: [] }, '/sessions': null });
  const { container } = await show(<Chart who={maria} person="ana" />);
  await expect.poll(() => heads(container).sort(), { timeout: 20_000 }).toEqual(['Alerts', 'Plans', 'Practice', 'Shared worksheets']);
  await expect.element(page.getByText('No plan is shared with you.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('somebody whom the reader does not care for is nobody', async () => {
  answering({});
  await show(<Chart who={maria} person="ana" />);
  await expect.element(page.getByText(/There is nothing here/)).toBeVisible();
  expect(page.getByRole('heading', { level: 2 }).elements()).toEqual([]);
});

test('no part is shown to somebody it is not for', async () => {
  answering(whole);
  const { container } = await show(<Chart who={{ roles: ['supervisor'] }} person="ana" />);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(heads(container)).toEqual([]);
});
