import { expect, fitsItsWidth, isAccessible, listening, PHONE, test, type Person } from '../people.ts';
import { gather } from '../room.ts';
import { goesTo, isIn } from '../wayIn.ts';

const catching = 'm04-catching-thoughts';
const heading = ({ page }: Person, name: string) => expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
const note = 'Don’t dispute any thought today.';

/** Stands where the browser's own voice would: keeps what it is given to say, and has said it when told so. */
const voiceProbe = `{
  window.__said = [];
  let now = null;
  window.__finishSentence = () => { const done = now; now = null; done?.onend?.(); };
  Object.defineProperty(window, 'speechSynthesis', { value: { speak: (one) => { now = one; window.__said.push(one.text); }, cancel: () => { now = null; } } });
}`;
const said = ({ page }: Person) => page.evaluate<string[]>('window.__said');

test('a participant reads, stops and goes on; facilitators hear only what is done; a clinic writes its own', async ({ comes }) => {
  test.setTimeout(240_000);
  const ana = await comes('participant1', { viewport: PHONE, script: voiceProbe });
  await ana.page.goto('/');
  await goesTo(ana, 'Learn');
  await expect(ana.page.getByRole('heading', { name: '0 of 13 done' })).toBeVisible();
  await fitsItsWidth(ana.page);
  await isAccessible(ana.page);
  await ana.page.getByRole('link', { name: 'Start: Catching thoughts' }).click();
  await heading(ana, 'The voice that comments');

  // A wrong answer gets kind words, and can be tried again.
  await ana.page.getByRole('button', { name: 'always true' }).click();
  await expect(ana.page.getByText(/It feels true because it’s fast and familiar.*You can try again/)).toBeVisible();
  await ana.page.getByRole('button', { name: 'a quick thought that may or may not be accurate' }).click();
  await expect(ana.page.getByText(/It may be right, wrong, or partly right/)).toBeVisible();

  // Listening.
  await ana.page.getByRole('button', { name: 'Listen' }).click();
  await expect.poll(() => said(ana)).toEqual(['The voice that comments']);
  await ana.page.evaluate('window.__finishSentence()');
  await expect.poll(async () => (await said(ana)).length).toBe(2);
  await ana.page.getByRole('button', { name: 'Pause' }).click();
  await ana.page.getByRole('button', { name: 'Go on' }).click();
  await expect.poll(async () => new Set((await said(ana)).slice(1)).size).toBe(1);
  await ana.page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(ana.page.getByRole('button', { name: 'Listen' })).toBeVisible();

  await ana.page.getByRole('button', { name: 'Next page' }).click();
  await heading(ana, 'Same moment, different day');
  await expect(ana.page.getByRole('img', { name: /A loop with four parts/ })).toBeVisible();
  await fitsItsWidth(ana.page);
  await isAccessible(ana.page);

  // Sorting by keyboard.
  await ana.page.getByRole('button', { name: 'Next page' }).press('Enter');
  await heading(ana, 'Fact, thought or feeling?');
  const item = ana.page.getByRole('group', { name: 'Ashamed' });
  await item.getByRole('button', { name: 'Thought' }).press('Enter');
  await expect(item.getByText('Have another look.')).toBeVisible();
  await item.getByRole('button', { name: 'Feeling' }).press('Space');
  await expect(item.getByText('One word, felt in the body.')).toBeVisible();
  await expect(ana.page.getByText('1 of 7 are where they belong')).toBeVisible();
  await isAccessible(ana.page);

  // Without a connection she can read on; her place follows when it is back.
  await ana.context.setOffline(true);
  await ana.page.getByRole('button', { name: 'Next page' }).click();
  await heading(ana, 'Well-worn paths');
  await expect(ana.page.getByText('No connection right now: your place is saved as soon as it is back.')).toBeVisible();
  await ana.page.getByRole('button', { name: 'Page before' }).click();
  await ana.context.setOffline(false);
  await expect(ana.page.getByText('No connection right now: your place')).toHaveCount(0);

  // She stops here, and goes on from Today.
  await expect.poll(async () => (await (await ana.context.request.get(`/api/lessons/${catching}`)).json()).progress?.page).toBe(2);
  await ana.page.goto('/');
  await ana.page.getByRole('link', { name: 'Continue: Catching thoughts' }).click();
  await heading(ana, 'Fact, thought or feeling?');
  await expect(ana.page.getByText('You stopped here last time.')).toBeVisible();
  await ana.page.getByRole('button', { name: 'Page 1 of 5' }).click();
  await expect(ana.page.getByRole('button', { name: 'a quick thought that may or may not be accurate' })).toHaveAttribute('aria-pressed', 'true');
  await ana.page.getByRole('button', { name: 'Page 5 of 5' }).click();
  await ana.page.getByRole('button', { name: 'Fill this in for yourself' }).click();
  await heading(ana, 'Thought record');
  await ana.page.goBack();
  await expect(ana.page.getByRole('link', { name: 'Go on with your sheet' })).toHaveAttribute('href', /^\/skills\/.+/);
  await ana.page.getByRole('button', { name: 'Finish this lesson' }).click();
  await expect(ana.page.getByText('You finished this lesson.')).toBeVisible();

  // A mood and activity graph, and an order.
  await ana.page.goto('/learn/m03-behavioral-activation');
  await ana.page.getByRole('button', { name: 'Page 3 of' }).click();
  const moment = ana.page.getByRole('group', { name: 'Morning' });
  await expect(moment).toBeVisible();
  await moment.getByRole('combobox').selectOption({ index: 1 });
  await moment.getByRole('radio', { name: /^4/ }).check({ force: true });
  await ana.page.getByRole('group', { name: 'Evening' }).getByRole('radio', { name: /^7/ }).check({ force: true });
  await expect(ana.page.getByRole('img', { name: /Your mood from 0 to 10: Morning 4 .*Evening 7/ })).toBeVisible();
  await fitsItsWidth(ana.page);
  await isAccessible(ana.page);
  await ana.page.goto('/learn/m05-balanced-thinking');
  for (const at of [1, 2, 3])
    if (!(await ana.page.getByRole('button', { name: 'Check my order' }).isVisible()))
      await ana.page.getByRole('button', { name: `Page ${at + 1} of` }).click();
  await ana.page.getByRole('button', { name: 'Check my order' }).click();
  await expect(ana.page.getByText(/where .*belong.*Move the others/)).toBeVisible();

  // Facilitators: who finished what, and nothing of the answers.
  const maria = await comes('facilitator', { ...listening, viewport: { width: 1280, height: 800 } });
  await maria.page.goto('/learn');
  const finished = maria.page.getByRole('region', { name: 'Who finished what' });
  await expect(finished.getByRole('listitem').filter({ hasText: 'Ana Duarte' }).first()).toContainText('Catching thoughts');
  await expect(finished.getByRole('listitem').filter({ hasText: 'Ben Whitfield' }).first()).toContainText('Nothing yet');
  expect(await (await maria.context.request.get('/api/lessons-done')).text()).not.toMatch(/automatic|solved|furthest/);
  await isAccessible(maria.page);

  // The clinic's own lesson: a mistake is told by its line; saved, it is there for participants.
  await maria.page.getByRole('link', { name: 'Write a lesson' }).click();
  const field = maria.page.getByLabel('The text of the lesson');
  const text = await field.inputValue();
  await field.fill(
    text
      .replace('- [x] The right', '- [ ] The right')
      .replace('id: our-lesson', 'id: evening-walks')
      .replace('title: The title of the lesson', 'title: Evening walks'),
  );
  await expect(maria.page.getByText(/^Line \d+: .*needs exactly one right option/)).toBeVisible();
  await expect(maria.page.getByRole('button', { name: 'Save as a new version' })).toBeDisabled();
  await isAccessible(maria.page);
  await maria.page.getByRole('button', { name: /^Go to line/ }).click();
  await expect(field).toBeFocused();
  await maria.page.reload();
  await expect(maria.page.getByText('This is what you wrote here before and did not save.')).toBeVisible();
  await field.fill((await field.inputValue()).replace('- [ ] The right', '- [x] The right'));
  await expect(maria.page.getByRole('region', { name: 'Preview' }).getByRole('heading', { name: 'Evening walks' })).toBeVisible();
  await maria.page.getByRole('button', { name: 'Save as a new version' }).click();
  await expect(maria.page.getByText('Saved as version 1. People see it now.')).toBeVisible();
  await expect(maria.page.getByText(/^Version 1, .*by Maria Lindqvist/)).toBeVisible();
  await maria.page.setViewportSize(PHONE);
  await fitsItsWidth(maria.page);
  await ana.page.goto('/learn');
  await expect(ana.page.getByRole('link', { name: 'Start: Evening walks' })).toBeVisible();
  await expect(ana.page.getByRole('link', { name: 'Read again: Catching thoughts' })).toBeVisible();

  // A relative has the family topics and nothing else.
  const lucia = await comes('family1', { viewport: PHONE });
  await lucia.page.goto('/learn');
  await expect(lucia.page.getByRole('heading', { name: '0 of 6 done' })).toBeVisible();
  await expect(lucia.page.getByText('Catching thoughts')).toHaveCount(0);
  await lucia.page.goto(`/learn/${catching}`);
  await expect(lucia.page.getByText('There is nothing here for you.')).toBeVisible();
  await isAccessible(lucia.page);
});

test('a module is presented: one page for all, a look back, an anonymous question', async ({ comes }) => {
  test.setTimeout(300_000);
  const [maria, ana] = await Promise.all([
    comes('facilitator', { ...listening, viewport: { width: 1280, height: 800 } }),
    comes('participant1', { ...listening, viewport: PHONE, needsChromium: true }),
  ]);
  const others = await Promise.all([comes('participant2', listening), comes('participant3', listening), comes('participant4', listening)]);
  const [ben] = others as [Person, Person, Person];
  const frames: string[] = [];
  ana.page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(payload.toString())));
  await gather(maria, [ana, ...others]);
  const { page } = maria;
  await page.getByRole('tab', { name: 'Lesson' }).click();
  await page.getByRole('combobox', { name: 'Which lesson' }).click();
  await page.getByRole('option', { name: 'Catching thoughts' }).click();
  await page.getByRole('button', { name: 'Present it' }).click();

  // The page opens for everybody; notes are the facilitators' alone.
  const notes = page.getByRole('complementary', { name: 'Notes for you' });
  await expect(notes).toContainText(note);
  await heading(ana, 'The voice that comments');
  await heading(ben, 'The voice that comments');
  await fitsItsWidth(ana.page);
  await isAccessible(ana.page);
  await isAccessible(page);

  // An anonymous question: results when the facilitator says so.
  await page.getByRole('button', { name: 'Ask the group' }).click();
  await expect(ana.page.getByText('Your answer is anonymous and cannot be changed.')).toBeVisible();
  await ana.page.getByRole('button', { name: 'always true' }).click();
  await expect(ana.page.getByText(/Your answer is in. Thank you. It feels true/)).toBeVisible();
  for (const one of others) await one.page.getByRole('button', { name: 'a quick thought that may or may not be accurate' }).click();
  await expect(page.getByText('Asked: 4 of 4 have answered')).toBeVisible();
  await page.getByRole('button', { name: 'Close the question' }).click();
  await expect(page.getByText('a quick thought that may or may not be accurate · 3 of 4')).toBeVisible();
  await expect(ben.page.getByText('What the group answered')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show everybody the results' }).click();
  await expect(ben.page.getByText('always true · 1 of 4')).toBeVisible();
  await isAccessible(ana.page);

  // Ana looks back on her own, while the group goes on, and comes back with one press.
  const next = page.getByRole('tabpanel', { name: 'Lesson' }).getByRole('button', { name: 'Next page' });
  await next.click();
  await heading(ana, 'Same moment, different day');
  await ana.page.getByRole('button', { name: 'Look back' }).click();
  await heading(ana, 'The voice that comments');
  await next.click();
  await heading(ben, 'Fact, thought or feeling?');
  await expect(ana.page.getByText('The group is on page 3. You are looking at page 1.')).toBeVisible();
  await isAccessible(ana.page);
  await ana.page.getByRole('button', { name: 'Back to the group’s page' }).click();
  await heading(ana, 'Fact, thought or feeling?');

  // Who comes back late is on the group's page at once.
  await ben.page.reload();
  await isIn(ben);
  await heading(ben, 'Fact, thought or feeling?');

  // The page carries a worksheet: everybody gets a sheet beside the call, and the lesson stays open.
  await next.click();
  await next.click();
  await page.getByRole('button', { name: 'Give everybody their own' }).click();
  await expect(page.getByRole('button', { name: 'Go to the sheet' })).toBeFocused();
  await isAccessible(page);
  await ana.page.getByRole('button', { name: 'Start my sheet' }).click();
  await expect(ana.page.getByRole('textbox', { name: 'What happened?' })).toBeVisible();
  await ana.page.getByRole('button', { name: 'Open the page' }).click();
  await expect(ana.page.getByText('Everybody fills this in for themselves now.')).toBeVisible();
  await isAccessible(ana.page);

  await page.getByRole('button', { name: 'End the lesson' }).click();
  await page.getByRole('button', { name: 'Yes, end it' }).click();
  await expect(ana.page.getByText('Everybody fills this in for themselves now.')).toHaveCount(0);
  const received = frames.join('\n');
  expect(received).toContain('The voice that comments');
  expect(received).not.toMatch(/dispute any thought|old neighbor.*say or type its name/);
});
