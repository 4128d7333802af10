import { expect, test } from 'vitest';
import { whyOver } from './whyOver.ts';

const shown = { isConnected: true, place: 'main', isAway: false };

test.each([
  ['the connection was lost', { ...shown, isConnected: false, place: null }, 'lost'],
  ['they were moved to a room', { ...shown, place: 'breakout:1' }, 'moved'],
  ['a facilitator ended it', shown, 'stopped'],
  ['they stepped away themselves', { ...shown, isAway: true }, null],
] as const)('a screen that is over says why: %s', (_, now, why) => expect(whyOver(shown, now)).toBe(why));
