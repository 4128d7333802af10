import { describe, expect, test } from 'vitest';
import { browserFamily, iosName, wayOut } from './browserFamily.ts';

const webkit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const iphone = `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${webkit}`;
const android = 'Mozilla/5.0 (Linux; Android 14; Pixel 8';

test.each([
  ['iosSafari', `${iphone} Version/18.5 Mobile/15E148 Safari/604.1`, 5],
  ['iosSafari', `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Version/18.5 Safari/605.1.15`, 5],
  ['iosOther', `${iphone} CriOS/138.0.7204.53 Mobile/15E148 Safari/604.1`, 5],
  ['iosOther', `${iphone} FxiOS/140.0 Mobile/15E148 Safari/605.1.15`, 5],
  ['iosOther', `${iphone} Version/18.0 EdgiOS/138.0 Mobile/15E148 Safari/604.1`, 5],
  ['safari', `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Version/18.5 Safari/605.1.15`, 0],
  ['chromium', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36', 0],
  ['chromium', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0', 0],
  ['android', 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36', 5],
  ['firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0', 0],
  ['inApp', `${iphone} Mobile/22F76 [FBAN/FBIOS;FBAV/517.0.0.44.94;FBBV/739000000;FBDV/iPhone14,5]`, 5],
  ['inApp', `${iphone} Mobile/22F76 Instagram 388.0.0.24.75 (iPhone14,5; iOS 18_5)`, 5],
  ['inApp', `${iphone} GSA/374.1.774800000 Mobile/15E148 Safari/604.1`, 5],
  ['inApp', `${iphone} Mobile/15E148`, 5],
  ['inApp', `${android}; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/138.0.0.0 Mobile Safari/537.36`, 5],
  ['inApp', `${android}) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/138.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/517.0.0.50.96;]`, 5],
] as const)('%s: %s', (family, userAgent, touchPoints) => {
  expect(browserFamily({ userAgent, touchPoints })).toBe(family);
});

test('browsers on an iPhone are named as its settings name them', () => {
  expect([`${iphone} CriOS/138`, `${iphone} FxiOS/140.0`, `${iphone} Version/18.5 Safari/604.1`].map(iosName)).toEqual(['Chrome', 'Firefox', null]);
});

describe('the way out of an app', () => {
  const address = 'https://hearth.example.org/session/abc';
  test('leads to the system’s own browser', () => {
    expect(wayOut({ userAgent: `${iphone} Mobile/15E148`, touchPoints: 5 }, address)).toBe('x-safari-https://hearth.example.org/session/abc');
    expect(wayOut({ userAgent: `${android}; wv)`, touchPoints: 5 }, address)).toMatch(/^intent:\/\/hearth\.example\.org\/session\/abc#Intent;scheme=https;/);
  });
  test('is none elsewhere', () => expect(wayOut({ userAgent: 'Mozilla/5.0 (X11; Linux x86_64)', touchPoints: 0 }, address)).toBeNull());
});
