import { hearsExactly, until, framesDecoded, watchesVideo } from '../media.ts';
import { expect, test } from '../people.ts';
import { admit, gather, joins, moderate, openPeople, setMicrophone, tileOf } from '../room.ts';
import { comesTo, isIn, waits } from '../wayIn.ts';

test('mute and stop are carried out by the server, and only the person switches on again', async ({ comes }) => {
  const [maria, ana, ben] = await Promise.all([comes('facilitator'), comes('participant1'), comes('participant2')]);
  await gather(maria, [ana, ben]);
  const tones = [maria.hz, ana.hz, ben.hz];
  await setMicrophone(ana, true);
  await ana.speak();
  await hearsExactly(ben.page, [ana.hz], tones);
  await watchesVideo(tileOf(ben, 'Ana'));

  await moderate(maria, 'Ana', 'Mute');
  await hearsExactly(ben.page, [], tones);
  await expect(ana.page.getByText('A facilitator muted your microphone.').first()).toBeVisible();

  await moderate(maria, 'Ana', 'Ask to unmute');
  await expect(ana.page.getByText('A facilitator would like to hear you.').first()).toBeVisible();
  await hearsExactly(ben.page, [], tones);
  await setMicrophone(ana, true);
  await hearsExactly(ben.page, [ana.hz], tones);

  await moderate(maria, 'Ana', 'Turn their camera off');
  await expect(ana.page.getByText('A facilitator turned your camera off.').first()).toBeVisible();
  await until(async () => (await framesDecoded(tileOf(ben, 'Ana'))) === 0, 'the picture of a stopped camera is still shown');
});

test('sent back, removed, allowed back, locked out', async ({ comes }) => {
  const [maria, ana] = await Promise.all([comes('facilitator'), comes('participant1')]);
  await gather(maria, [ana]);

  await moderate(maria, 'Ana', 'Send back to the waiting room');
  await expect(ana.page.getByRole('heading', { name: 'You are back in the waiting room' })).toBeVisible();
  await admit(maria, 'Ana');
  await isIn(ana);

  await moderate(maria, 'Ana', 'Remove from the session…');
  await maria.page.getByRole('button', { name: 'Remove Ana' }).click();
  await expect(ana.page.getByRole('heading', { name: 'You were asked to leave this session' })).toBeVisible();
  await maria.page.getByRole('button', { name: 'Allow Ana back' }).click();
  await joins(ana);
  await waits(ana);
  await admit(maria, 'Ana');
  await isIn(ana);

  await maria.page.getByRole('switch', { name: 'Locked' }).press('Space');
  const ben = await comes('participant2');
  await comesTo(ben);
  await expect(ben.page.getByText('The facilitators have closed the door for now.').first()).toBeVisible();
  await expect(maria.page.getByRole('heading', { name: 'Nobody is waiting.' })).toBeVisible();
});

test('chat goes to the facilitators, to one person, or to everybody once it is open', async ({ comes }) => {
  const [maria, ana, ben] = await Promise.all([comes('facilitator'), comes('participant1'), comes('participant2')]);
  await gather(maria, [ana, ben]);
  for (const { page } of [maria, ana, ben]) await page.getByRole('button', { name: /^Chat/ }).click();

  await ana.page.getByRole('textbox', { name: 'Write a message' }).fill('Only for you');
  await ana.page.getByRole('button', { name: 'Send' }).click();
  await expect(maria.page.getByText('Only for you')).toBeVisible();
  await expect(ben.page.getByText('Only for you')).toHaveCount(0);

  await maria.page.getByRole('switch', { name: 'Group chat is open' }).press('Space');
  await expect(ben.page.getByText('The group chat is open')).toBeVisible();
  await ben.page.getByRole('combobox', { name: 'To' }).click();
  await ben.page.getByRole('option', { name: 'Everybody' }).click();
  await ben.page.getByRole('textbox', { name: 'Write a message' }).fill('Hello all');
  await ben.page.getByRole('button', { name: 'Send' }).click();
  await expect(ana.page.getByText('Hello all')).toBeVisible();
  await expect(maria.page.getByText('Hello all')).toBeVisible();
});

test('safety cards and requests for support reach facilitators only', async ({ comes }) => {
  const [maria, ana, ben] = await Promise.all([comes('facilitator'), comes('participant1'), comes('participant2')]);
  const frames: string[] = [];
  ben.page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(payload.toString())));
  await gather(maria, [ana, ben]);

  await openPeople(maria);
  await maria.page.getByRole('button', { name: 'Safety card of Ana' }).click();
  await expect(maria.page.getByText('12 Oak Street, Springfield')).toBeVisible();
  await expect(maria.page.getByRole('dialog', { name: 'Safety card of Ana' }).getByRole('button', { name: 'Close' })).toBeFocused();
  await maria.page.keyboard.press('Escape');

  frames.length = 0;
  await ana.page.getByRole('button', { name: 'I need support' }).click();
  await expect(maria.page.getByText('Ana asks for support').first()).toBeVisible();
  await maria.page.getByRole('button', { name: 'I am on it: Ana' }).first().click();
  await expect(ana.page.getByText('Maria is on it.').first()).toBeVisible();
  expect(frames.filter((frame) => /support|isAsked|is on it/.test(frame))).toEqual([]);
  await expect(ben.page.getByText(/support from|asks for support/)).toHaveCount(0);
});
