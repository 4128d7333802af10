import { expect, fitsItsWidth, isAccessible, onlyHeard, PHONE, test } from '../people.ts';
import { hearsExactly } from '../media.ts';
import { admit, gather, joins, setMicrophone, tileOf } from '../room.ts';
import {
  asksForHelp,
  bringsBack,
  chip,
  givesThem,
  hearOnlyTheirOwn,
  inRoomMenu,
  listensIn,
  moves,
  plans,
  press,
  roomNamed,
  sees,
  start,
  strip,
} from './rooms.ts';

const LAPTOP = { width: 1366, height: 768 };

test('pairs: announced, apart, visited, helped, moved, written to, brought back; who is muted stays muted', async ({ comes }) => {
  test.setTimeout(480_000);
  const maria = await comes('facilitator', { ...onlyHeard, viewport: LAPTOP });
  const [ana, ben, chloe, dev] = await Promise.all([
    comes('participant1', onlyHeard),
    comes('participant2', { ...onlyHeard, viewport: PHONE }),
    comes('participant3', onlyHeard),
    comes('participant4', onlyHeard),
  ]);
  const benReceives = listensIn(ben);
  const all = [maria, ana, ben, chloe, dev];
  await gather(maria, [ana, ben, chloe, dev]);
  for (const person of all) await person.speak();
  await setMicrophone(dev, false);
  const heard = (...groups: (typeof all)[]) => hearOnlyTheirOwn(groups, [dev]);
  await heard(all);

  // The plan: filled by hand and with the keyboard; two who are not to be together are told of.
  await plans(maria, [
    [ana, ben],
    [chloe, dev],
  ]);
  await maria.page.getByRole('button', { name: 'Together and apart' }).click();
  const lists = maria.page.getByRole('dialog');
  await lists.getByRole('combobox', { name: 'One', exact: true }).fill('Ana');
  await maria.page.getByRole('option', { name: 'Ana' }).click();
  await lists.getByRole('combobox', { name: 'The other' }).fill('Ben');
  await maria.page.getByRole('option', { name: 'Ben' }).click();
  await lists.getByRole('button', { name: 'Keep apart' }).click();
  await expect(lists.getByText('Ana and Ben: apart')).toBeVisible();
  await lists.getByRole('button', { name: 'Close' }).click();
  await expect(maria.page.getByText('Ana and Ben are together, though they are on the list to be kept apart.')).toBeVisible();
  await maria.page.getByRole('button', { name: 'Change the task card' }).click();
  await maria.page.getByRole('textbox', { name: 'What the rooms are for' }).fill('Tell each other one thing that helped this week.');
  await maria.page.getByRole('textbox', { name: 'Steps to tick off, one a line' }).fill('Listen for three minutes\nChange over');
  await maria.page.getByRole('button', { name: 'Save' }).click();
  await isAccessible(maria.page);

  // The notice: with whom and what for. Chloe would rather stay; that is kept.
  expect(benReceives().join(''), 'nobody learns of a plan').not.toContain('Tell each other');
  const card = chloe.page.getByRole('dialog', { name: 'In a moment you go into a small room' });
  await start(maria);
  await expect(card).toHaveText(/Dev.*Tell each other one thing/s);
  await card.getByRole('button', { name: 'I would rather stay with a facilitator' }).click();
  await press(maria, 'Not yet');
  await expect(card).toBeHidden();
  await expect(maria.page.getByRole('button', { name: 'Chloe in Main room: move, would rather stay with a facilitator' })).toBeVisible();
  await moves(maria, 'Dev', 'To Room 1');
  await givesThem(maria, '15 seconds');
  await start(maria);
  await expect(dev.page.getByRole('dialog').getByText('Ana')).toBeVisible();
  await press(maria, 'Go now');
  await heard([maria, chloe], [ana, ben, dev]);
  await sees(ben, 'With Ana and Dev.');
  await sees(chloe, 'You are in the main room.');

  // A visit is seen by who is visited, and ends when the facilitator goes.
  await press(maria, 'Visit Room 1');
  await maria.page.getByRole('button', { name: 'Do it anyway' }).click();
  await sees(ana, 'Maria joined.');
  await heard([chloe], [maria, ana, ben, dev]);
  await press(maria, 'Main room');
  await heard([maria, chloe], [ana, ben, dev]);

  // Help: seen by the facilitator in another panel, and by nobody else, also not on the wire.
  await maria.page.getByRole('tab', { name: /^Chat/ }).click();
  benReceives();
  await asksForHelp(ana, 'We are stuck');
  await expect(strip(maria).getByText('Ana in Room 1: “We are stuck”')).toBeVisible();
  await sees(ana, 'The facilitators know that you are stuck. Only they see it.');
  await press(maria, 'I am on it: Ana');
  await sees(ana, 'Maria is coming to you.');
  expect(
    benReceives().filter((frame) => /stuck|breakouts|alert/.test(frame)),
    'room-mates receive nothing of a request',
  ).toEqual([]);
  await press(maria, 'Done: Ana');
  await expect(strip(ana).getByRole('button', { name: 'Ask a facilitator' })).toBeVisible();

  // The map: who speaks in a room that the facilitator does not hear, hands, progress.
  await press(maria, 'Rooms');
  await ana.page.getByRole('checkbox', { name: 'Listen for three minutes' }).check();
  await expect(ben.page.getByText('Room 1').first()).toBeVisible();
  await expect(roomNamed(maria, 'Room 1').getByText('1 of 2 steps')).toBeVisible();
  await ben.page.getByRole('button', { name: 'Raise hand' }).click();
  await expect(chip(maria, 'Room 1', 'Ben')).toHaveAccessibleName(/hand up.*speaking.*microphone on/);
  await expect(chip(maria, 'Room 1', 'Dev')).toHaveAccessibleName(/microphone off/);
  for (const page of [maria.page, ben.page, ana.page]) await isAccessible(page);
  await fitsItsWidth(ben.page);
  await maria.page.getByRole('button', { name: 'Write to all' }).click();
  await maria.page.getByRole('textbox', { name: 'Message' }).fill('Two more minutes, no hurry.');
  await maria.page.getByRole('button', { name: 'Send' }).click();
  await sees(ben, 'Maria: Two more minutes, no hurry.');

  // Somebody comes late, to the smallest room; it is split, its halves are visited one after the other, and joined again.
  const ella = await comes('participant5', onlyHeard);
  await joins(ella);
  await admit(maria, 'Ella');
  await expect(ella.page.getByRole('dialog', { name: 'In a moment you go into a small room' }).getByText('Dev')).toBeVisible();
  await ella.speak();
  await heard([maria, chloe], [ana, ben, dev, ella]);
  await inRoomMenu(maria, 'Room 1', 'Split in two…');
  await expect(maria.page.getByRole('dialog').getByRole('checkbox', { checked: true })).toHaveCount(2);
  await maria.page.getByRole('dialog').getByRole('button', { name: 'Split', exact: true }).click();
  await heard([maria, chloe], [ana, ben], [dev, ella]);
  await press(maria, 'Visit Room 1');
  await press(maria, 'Next room');
  await sees(ella, 'Maria joined.');
  await heard([chloe], [ana, ben], [maria, dev, ella]);
  await press(maria, 'Main room');
  await inRoomMenu(maria, 'Room 2', 'Join with Room 1');
  await heard([maria, chloe], [ana, ben, dev, ella]);

  // Moved by the keyboard: heard in the new place only, and Dev is still muted there and afterwards.
  await moves(maria, 'Dev', 'To the main room');
  await expect(chip(maria, 'Main room', 'Dev')).toBeFocused();
  await heard([maria, chloe, dev], [ana, ben, ella]);
  await bringsBack(maria, 'In 30 seconds, to finish the sentence');
  await sees(ana, 'We come back together in half a minute. Take your time to finish the sentence.');
  await bringsBack(maria, 'At once');
  await heard([...all, ella]);
  await expect(tileOf(ana, 'Dev').getByRole('img', { name: 'Microphone off' })).toBeVisible();
  await setMicrophone(dev, true);
  await hearsExactly(
    ben.page,
    [maria.hz, ana.hz, chloe.hz, dev.hz],
    all.map(({ hz }) => hz),
  );
  await expect(strip(ana).getByText('Room 1')).toHaveCount(0);
});
