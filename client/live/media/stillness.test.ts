import { expect, test } from 'vitest';
import { bytesOf, isStill } from './stillness.ts';

const seen = (bytes: number | null, isExpected = true) => ({ bytes, isExpected });

test.each([
  ['nothing came though a picture should have', seen(500), seen(500), true],
  ['a voice alone came', seen(500), seen(540), false],
  ['a picture is on its way only since this look', seen(500, false), seen(500), false],
  ['all pictures are paused by now', seen(500), seen(500, false), false],
  ['the browser counts nothing', seen(null), seen(null), false],
  ['it is the first look', null, seen(0), false],
] as const)('a line is dead, or not: %s', (_, before, now, is) => expect(isStill(before, now)).toBe(is));

test('all streams are counted together', () => {
  expect(
    bytesOf([
      { type: 'inbound-rtp', bytesReceived: 3 },
      { type: 'transport', bytesReceived: 90 },
      { type: 'inbound-rtp', bytesReceived: 4 },
    ]),
  ).toBe(7);
  expect(bytesOf([{ type: 'inbound-rtp' }])).toBe(null);
});
