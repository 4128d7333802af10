// Tried against these mutants, each caught: an outcome with a state of its own alone; a draft that stays when it was sent; a browser that
// does not ask; the words beside a tap gone before it is known that they were noted.
import type { ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { AlertView } from '#shared/records/record/answers.ts';
import type { PracticeView } from '#shared/learning/practice/answers.ts';
import { DeedButtons } from '../help/Deeds.tsx';
import { LocalNumber } from '../../session/help/LocalNumber.tsx';
import { LiveContext } from '../../live/useTool.ts';
import { MoreOfDay } from '../../learning/practice/MoreOfDay.tsx';
import { PlanFields, usePlanDraft } from '../../learning/practice/PlanFields.tsx';
import { AlertCard } from '../../records/record/AlertCard.tsx';
import { BuilderPage } from '../../learning/templates/BuilderPage.tsx';
import { testLive } from '../../testing/live.ts';
import { show } from '../../testing/show.tsx';
import { deviceStore } from './deviceStore.ts';
import { draftsPlace } from './places.ts';
import { beOwnedBy } from './owner.ts';
import { askKeyBy } from './seal.ts';

const drafts = deviceStore<string>(draftsPlace);
const kept = async () => (await drafts.all()).length;
const field = (name: string | RegExp) => page.getByRole('textbox', { name });
const wouldAsk = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

let person = 0;
beforeEach(() => {
  askKeyBy(async () => btoa('0123456789abcdef0123456789abcdef'));
  beOwnedBy(`own-drafts-${++person}`);
  vi.spyOn(window, 'fetch').mockImplementation((input) => {
    const asked = String(input instanceof Request ? input.url : input);
    return Promise.resolve(
      Response.json(
        asked.includes('/api/me')
          ? { name: 'Maria', email: 'maria@example.org', roles: ['facilitator'], clinic: { name: 'Clinic', phone: '1' }, owner: `own-drafts-${person}` }
          : { worksheets: [] },
      ),
    );
  });
});
afterEach(() => vi.restoreAllMocks());

const alert = {
  id: 'a1',
  name: 'Ana',
  level: 3,
  note: null,
  raisedBy: 'Maria',
  raisedAt: 0,
  session: { id: 's', title: 'Group', isOn: false },
  card: null,
  heldBy: [],
  log: [],
  words: [],
  closed: null,
} as unknown as AlertView;
const practice = { id: 'p1', noteReaders: 'private' } as PracticeView;
const day = { day: '2026-11-30', outcome: 'done' as const, helpfulness: null, note: '', loggedAt: '2026-11-30T19:00:00.000Z' };
const inLive = (part: ReactNode) => <LiveContext value={testLive({}).live}>{part}</LiveContext>;
function Plan() {
  const { value, write } = usePlanDraft('me');
  return <PlanFields draft={value} onChange={write} error={null} />;
}

const places: [string, string | RegExp, ReactNode][] = [
  ['what came of an alert', /^What came of it, in/, <AlertCard alert={alert} />],
  ['a note on a day of practice', /note/i, <MoreOfDay practice={practice} log={day} onKept={() => undefined} />],
  ['when and where to practise', 'Where', <Plan />],
  [
    'what was done for somebody at risk',
    /^A few words with it/,
    <DeedButtons about="a1" localNumber={null} isPending={false} onNote={async () => false} problem={null} />,
  ],
  ['the emergency number of a place', /^Emergency number/, inLive(<LocalNumber member="ana" noted={undefined} saidAt={0} />)],
];

for (const [what, name, part] of places)
  test(`${what} is there again after the page went, and the browser asks before it goes`, async () => {
    const first = await show(part);
    expect(wouldAsk()).toBe(false);
    await field(name).fill('Half a word');
    await expect.poll(wouldAsk).toBe(true);
    await expect.poll(kept).toBe(1);
    await first.unmount();
    expect(wouldAsk()).toBe(false);
    await show(part);
    await expect.element(field(name)).toHaveValue('Half a word');
  });

test('the words beside a tap stay until it is known that they were noted', async () => {
  let isNoted = false;
  await show(<DeedButtons about="a1" localNumber={null} isPending={false} onNote={async () => isNoted} problem={null} />);
  const words = field(/^A few words with it/);
  await words.fill('Her sister is with her');
  await page.getByRole('button', { name: 'Reached them' }).click();
  await expect.element(words).toHaveValue('Her sister is with her');
  isNoted = true;
  await page.getByRole('button', { name: 'Reached them' }).click();
  await expect.element(words).toHaveValue('');
});

test('a note that was kept with its day is no draft any more', async () => {
  await show(<MoreOfDay practice={practice} log={day} onKept={() => undefined} />);
  await field(/note/i).fill('It helped');
  await expect.poll(kept).toBe(1);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect.poll(kept).toBe(0);
});

const builder = () =>
  show(
    <Routes>
      <Route path="*" element={<BuilderPage />} />
    </Routes>,
    { path: '/worksheets/new' },
  );

test('a worksheet that somebody makes is there again, with its choices as they were typed, until they begin without it', async () => {
  const first = await builder();
  await field('Title').fill('My week');
  await expect.poll(kept).toBe(1);
  await first.unmount();
  await builder();
  await expect.element(field('Title')).toHaveValue('My week');
  await page.getByRole('button', { name: 'Begin without it' }).click();
  await expect.element(field('Title')).toHaveValue('');
  await expect.poll(kept).toBe(0);
});
