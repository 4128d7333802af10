// What a browser does with pages it keeps for Back, as its own events tell it.
import { afterAll, expect, test } from 'vitest';
import { goingNow, watchForGoing } from './gone.ts';
import { beOwnedBy } from './owner.ts';
import { writeValue } from './values.ts';

const went: string[] = [];
// The test's own page stays.
const stay = (event: Event & { destination?: { url: string } }) => {
  went.push(new URL(event.destination!.url).pathname);
  event.preventDefault();
};
const navigation = (window as unknown as { navigation: EventTarget }).navigation;
navigation.addEventListener('navigate', stay);
afterAll(() => {
  navigation.removeEventListener('navigate', stay);
  document.body.style.display = '';
});

const leaves = () => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
const comesBack = () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
const isCovered = () => document.body.style.display === 'none';

test('a page that is kept for Back is covered, and shown again to its own person alone', () => {
  watchForGoing();
  beOwnedBy('ana');
  leaves();
  expect(isCovered()).toBe(true);
  comesBack();
  expect([isCovered(), goingNow()]).toEqual([false, null]);

  leaves();
  writeValue('owner', 'ben');
  comesBack();
  expect([isCovered(), goingNow(), went]).toEqual([true, 'other', ['/']]);
});
