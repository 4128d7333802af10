import type { Locator } from '@playwright/test';
import { expect, fitsItsWidth, isAccessible, listening, PHONE, test, type Person } from '../people.ts';
import { admit, gather, joins, openTab, tileOf } from '../room.ts';
import { isIn, waits } from '../wayIn.ts';

const strip = ({ page }: Person): Locator => page.getByRole('region', { name: 'What is going on now' });
const sees = (person: Person, words: string | RegExp) => expect(strip(person).getByText(words).first()).toBeVisible();
const press = (person: Person, name: string) => strip(person).getByRole('button', { name, exact: true }).click();

async function starts(facilitator: Person, how: { asksRating: boolean }): Promise<void> {
  const { page } = facilitator;
  await openTab(facilitator, 'Check-in');
  const rating = page.getByRole('switch', { name: 'Private rating first' });
  await expect(rating).toBeAttached();
  if (!how.asksRating) await rating.uncheck({ force: true });
  await page.getByRole('button', { name: 'Start the round' }).click();
}

async function rates({ page }: Person, [mood, anxiety, energy]: [number, number, number]): Promise<void> {
  await page.getByRole('button', { name: 'Answer privately' }).click();
  for (const [line, value] of Object.entries({ Mood: mood, Anxiety: anxiety, Energy: energy })) {
    const scale = page.getByRole('group', { name: line, exact: true });
    await scale.getByRole('radio', { name: String(value), exact: true }).check({ force: true });
  }
}

/** Back, and then a reload, with a message half written: neither the turn nor the words are lost. */
async function goesBackInTheirTurn(person: Person): Promise<void> {
  const { page } = person;
  const message = page.getByRole('textbox', { name: 'Write a message' });
  await openTab(person, 'Chat');
  await message.fill('I am not done');
  const question = page.getByRole('dialog', { name: 'Leave the session?' });
  await page.evaluate(() => history.back());
  // On a phone the panel lies over the room, and Back closes it first.
  const isOnPhone = (page.viewportSize()?.width ?? 0) < 1024;
  if (isOnPhone) {
    await expect(message).toHaveCount(0);
    await page.evaluate(() => history.back());
  }
  await expect(question.getByText('What you wrote and did not send stays on this device')).toBeVisible();
  await question.getByRole('button', { name: 'Stay' }).click();
  if (isOnPhone) await openTab(person, 'Chat');
  await expect(message).toHaveValue('I am not done');
  await page.reload();
  await isIn(person);
  await openTab(person, 'Chat');
  await expect(message).toHaveValue('I am not done');
  await message.fill('');
}

test('a whole round: a pass, a not yet, a come-back, a drop-out, a late arrival', async ({ comes }) => {
  test.setTimeout(480_000);
  const [maria, ana, ben, chloe] = await Promise.all([
    comes('facilitator', listening),
    comes('participant1', listening),
    comes('participant2', listening),
    comes('participant3', listening),
  ]);
  await gather(maria, [ana, ben, chloe]);

  await starts(maria, { asksRating: true });
  await sees(chloe, 'You are third, after Ben.');
  for (const [i, person] of [ana, ben, chloe].entries()) {
    await rates(person, [2 + i, 6, 4]);
    await person.page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(person.page.getByText('Thank you. Your answer is with the facilitators.')).toBeVisible();
  }
  await expect(maria.page.getByText('3 of 3 have answered')).toBeVisible();
  await expect(maria.page.getByText('From four answers on')).toBeVisible();
  await press(maria, 'Begin the turns');

  // Everybody sees whose turn it is, and their own place in words; the speaker's tile is larger.
  await sees(ana, 'It is your turn');
  await sees(ben, /^You are next, after Ana\./);
  await sees(chloe, 'Then Ben. You are third, after Ben.');
  await expect(tileOf(chloe, 'Ana')).toHaveAttribute('data-floor');
  const [large, usual] = [await tileOf(chloe, 'Ana').boundingBox(), await tileOf(chloe, 'Ben').boundingBox()];
  expect(large!.width).toBeGreaterThan(1.5 * usual!.width);
  await press(ana, 'Start');
  await goesBackInTheirTurn(ana);
  await press(ana, 'Done');
  await sees(ana, /You have had your turn\./);

  // Not yet: to the end, once.
  await press(ben, 'Not yet');
  await sees(ben, /^You are next, after Chloe\./);
  await press(chloe, 'Pass');
  await sees(ben, 'It is your turn');
  await expect(strip(ben).getByRole('button', { name: 'Not yet' })).toHaveCount(0);
  // That somebody passed is for facilitators to know.
  await expect(maria.page.getByText('passed')).toBeVisible();
  for (const person of [ana, ben]) await expect(person.page.getByText('passed')).toHaveCount(0);

  // Who passed may speak after all; who comes late joins at the end.
  await press(chloe, 'I would like to speak');
  await sees(chloe, /^You are next, after Ben\./);
  const dev = await comes('participant4', listening);
  await joins(dev);
  await waits(dev);
  await openTab(maria, 'People');
  await admit(maria, 'Dev');
  await isIn(dev);
  await sees(dev, 'Then Chloe. You are third, after Chloe.');

  // The fourth answer: now the group may see how it is, without names.
  await rates(dev, [9, 1, 8]);
  await dev.page.getByRole('button', { name: 'Send', exact: true }).click();
  await openTab(maria, 'Check-in');
  await maria.page.getByRole('button', { name: 'Show the group the moods, without names' }).click();
  await press(ana, 'How the group is');
  await expect(ana.page.getByText('Mood 9: 1 person')).toBeAttached();

  // A speaker who drops out keeps the floor for 20 seconds; then the round goes on.
  await press(ben, 'Start');
  await expect(strip(ben).getByRole('button', { name: 'Done', exact: true })).toBeVisible();
  await ben.context.close();
  await sees(ana, 'Ben is reconnecting. Their turn is kept for a moment.');
  await expect(strip(chloe).getByText('It is your turn')).toBeVisible({ timeout: 60_000 });
  await press(chloe, 'Start');
  await press(chloe, 'Done');
  await sees(dev, 'It is your turn');

  // Back again, and asked again.
  const again = await comes('participant2', listening);
  await joins(again);
  await isIn(again);
  await sees(again, /^You are next, after Dev\./);
  await press(dev, 'Pass');
  await sees(again, 'It is your turn');
  await press(again, 'Start');
  await press(again, 'Done');
  await sees(ana, 'Nobody is in line right now.');
  await maria.page.getByRole('button', { name: 'End the round' }).click();
  await expect(strip(ana).getByText('Nobody is in line right now.')).toHaveCount(0);
  await expect(maria.page.getByRole('button', { name: 'Start the round' })).toBeVisible();
});

test('a server killed in the middle of a turn: the same turn, the same time left', async ({ comes, server }) => {
  test.setTimeout(240_000);
  const [maria, ana, ben] = await Promise.all([comes('facilitator', listening), comes('participant1', listening), comes('participant2', listening)]);
  await gather(maria, [ana, ben]);
  await starts(maria, { asksRating: false });
  await press(ana, 'Start');
  const spoken = async () => {
    const text = (await maria.page.getByText(/^\d+:\d\d of 1:00$/).textContent())!;
    const [, minutes, seconds] = /^(\d+):(\d\d)/.exec(text)!;
    return { ms: (Number(minutes) * 60 + Number(seconds)) * 1000, at: Date.now() };
  };
  await expect.poll(async () => (await spoken()).ms).toBeGreaterThan(5_000);

  const before = await spoken();
  await server.kill();
  const killedAt = Date.now();
  await expect(ana.page.getByText('Your seat is kept.').first()).toBeVisible();
  await expect.poll(() => Date.now() - killedAt, { timeout: 30_000 }).toBeGreaterThan(9_000);
  const downMs = Date.now() - killedAt;
  await server.start();
  for (const person of [maria, ana, ben]) await expect(person.page.getByText('Your seat is kept.')).toHaveCount(0);

  await sees(ana, 'It is your turn');
  await expect(strip(ana).getByRole('button', { name: 'Done', exact: true })).toBeVisible();
  await sees(ben, /^You are next, after Ana\./);
  const after = await spoken();
  // As far as the server's last sign of life, a second before at most; and the shown time is of whole seconds.
  expect(after.ms).toBeGreaterThanOrEqual(before.ms - 3_000);
  // Counted on, but not while the server was gone. A second is what the shown time may lag behind.
  expect(after.ms - before.ms).toBeLessThanOrEqual(after.at - before.at - downMs + 2_000);
  await press(ana, 'Done');
  await sees(ben, 'It is your turn');
});

test('two facilitators press Next for the same turn: it moves on once', async ({ comes }) => {
  test.setTimeout(240_000);
  const [maria, daniel, ana, ben, chloe] = [
    await comes('facilitator', listening),
    await comes('cofacilitator', listening),
    await comes('participant1', listening),
    await comes('participant2', listening),
    await comes('participant3', listening),
  ];
  // What the server tells Daniel can be held back: he then sees the turn that was, as in the moment both reach for the button.
  const held: (() => void)[] = [];
  let isHolding = false;
  await daniel.page.routeWebSocket(/\/live/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      if (isHolding) held.push(() => socket.send(message));
      else socket.send(message);
    });
  });
  await gather(maria, [ana, ben, chloe, daniel]);
  await starts(maria, { asksRating: false });
  await sees(daniel, 'Ana has the floor');

  isHolding = true;
  await press(maria, 'Next: Ben');
  await sees(ben, 'It is your turn');
  await press(daniel, 'Next: Ben');
  isHolding = false;
  for (const tell of held) tell();

  await sees(daniel, 'Ben has the floor');
  await sees(chloe, /^You are next, after Ben\./);
  await press(daniel, 'Next: Chloe');
  await sees(chloe, 'It is your turn');
});

test('by keyboard, on a phone, in both colour schemes', async ({ comes }) => {
  test.setTimeout(240_000);
  const [maria, ana, ben] = await Promise.all([
    comes('facilitator', listening),
    comes('participant1', { ...listening, viewport: PHONE }),
    comes('participant2', listening),
  ]);
  await gather(maria, [ana, ben]);
  await openTab(maria, 'Check-in');
  await maria.page.getByRole('radio', { name: 'My own order' }).check();
  const line = maria.page.getByRole('list', { name: 'Who speaks, first to last' });
  await maria.page.getByRole('button', { name: 'Move Ben', exact: true }).focus();
  await maria.page.keyboard.press('Space');
  await expect(maria.page.getByText('Ben is lifted.').or(maria.page.getByText('Ben is at place 2.'))).toBeAttached();
  await maria.page.keyboard.press('ArrowUp');
  await expect(maria.page.getByText('Ben is at place 1.')).toBeAttached();
  await maria.page.keyboard.press('Space');
  await expect(line.getByRole('listitem')).toHaveText([/^Ben/, /^Ana/]);
  await isAccessible(maria.page);
  await maria.page.getByRole('button', { name: 'Start the round' }).click();

  await rates(ana, [4, 6, 3]);
  await ana.page.getByRole('radio', { name: '4', exact: true }).first().focus();
  await ana.page.keyboard.press('ArrowRight');
  await ana.page.getByRole('button', { name: 'tired', exact: true }).press('Enter');
  await ana.page.getByRole('button', { name: 'drained', exact: true }).press('Enter');
  await isAccessible(ana.page);
  await fitsItsWidth(ana.page);
  await ana.page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(maria.page.getByRole('row', { name: /^Ana.*“drained” 5 6 3/ })).toBeVisible();
  await isAccessible(maria.page);

  await press(maria, 'Begin the turns');
  await sees(ana, /^You are next, after Ben\./);
  await press(ben, 'Pass');
  await sees(ana, 'It is your turn');
  await isAccessible(ana.page);
  await fitsItsWidth(ana.page);
});
