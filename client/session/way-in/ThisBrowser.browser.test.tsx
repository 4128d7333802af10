import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { show } from '../../testing/show.tsx';
import { DeviceTrouble } from './DeviceTrouble.tsx';
import { ThisBrowser } from './ThisBrowser.tsx';

const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const dressedAs = (userAgent: string) => vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent);

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('a browser that can do everything says nothing', async () => {
  await show(<ThisBrowser />);
  expect(document.querySelector('[role=alert], [role=status]')?.textContent ?? '').toBe('');
});

test('inside of an app: the true sentence, and the address to copy, also where the app refuses to', async () => {
  dressedAs(`${iphone} Mobile/22F76 Instagram 388.0.0.24.75 (iPhone14,5; iOS 18_5)`);
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
  await show(<ThisBrowser />);
  await expect.element(page.getByText(/inside another app.*“Open in Safari”/)).toBeVisible();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect.element(page.getByLabelText('Copy this address and open it in your browser')).toHaveValue(location.origin + location.pathname);
});

const android = 'Mozilla/5.0 (Linux; Android 14; Pixel 8';
const inSafari = /inside another app.*choose “Open in Safari”/;
const inOwn = /inside another app.*choose “Open in browser”/;
test.each([
  ['Facebook, iPhone', `${iphone} Mobile/22F76 [FBAN/FBIOS;FBAV/517.0.0.44.94;FBDV/iPhone14,5]`, inSafari],
  ['LinkedIn, iPhone', `${iphone} Mobile/22F76 [LinkedInApp]/9.30`, inSafari],
  ['a mail app, iPhone', `${iphone} Mobile/15E148`, inSafari],
  ['Outlook, iPhone', `${iphone} Mobile/15E148 Outlook-iOS/2.0`, inSafari],
  ['the Google app, iPhone', `${iphone} GSA/374.1.774800000 Mobile/15E148 Safari/604.1`, inSafari],
  ['a mail app, iPad', 'Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148', inSafari],
  ['a mail app, Android', `${android}; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/138.0.0.0 Mobile Safari/537.36`, inOwn],
  [
    'Facebook, Android',
    `${android}) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/138.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/517.0.0.50.96;]`,
    inOwn,
  ],
])('inside of %s: the true sentence with a way on, and no word of https', async (_, userAgent, say) => {
  dressedAs(userAgent);
  await show(<ThisBrowser />);
  await expect.element(page.getByText(say)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
  expect(document.body.textContent).not.toMatch(/https/);
});

test.each([
  ['Safari, iPhone', `${iphone} Version/18.5 Mobile/15E148 Safari/604.1`, /^(?!.*choose Apps, then).*Tap “aA”/],
  ['Chrome, iPhone', `${iphone} CriOS/138.0.7204.53 Mobile/15E148 Safari/604.1`, /choose Apps, then Chrome, and allow/],
  ['Firefox, iPhone', `${iphone} FxiOS/140.0 Mobile/15E148 Safari/605.1.15`, /choose Apps, then Firefox, and allow/],
  ['Edge, iPhone', `${iphone} Version/18.0 EdgiOS/138.0 Mobile/15E148 Safari/604.1`, /choose Apps, then Edge, and allow/],
  ['an app, iPhone', `${iphone} Mobile/15E148`, /Open this page in your own browser instead/],
  [
    'Chrome, Android',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36',
    /then Permissions, and allow it/,
  ],
  ['Firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0', /crossed-out symbol/],
  [
    'Safari, Mac',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
    /In the menu bar choose Safari/,
  ],
])('a refused microphone in %s: its own way to allow it', async (_, userAgent, say) => {
  dressedAs(userAgent);
  vi.spyOn(navigator, 'maxTouchPoints', 'get').mockReturnValue(/iPhone|Android/.test(userAgent) ? 5 : 0);
  await show(<DeviceTrouble kind="microphone" problem="denied" onTryAgain={() => undefined} />);
  await expect.element(page.getByText(say).first()).toBeVisible();
});

test('without calls: said, with where it works; Lockdown Mode is named on an iPhone', async () => {
  vi.stubGlobal('RTCPeerConnection', undefined);
  const shown = await show(<ThisBrowser />);
  await expect.element(page.getByText(/calls \(WebRTC\) are switched off/)).toBeVisible();
  await shown.unmount();
  dressedAs(`${iphone} Version/18.5 Mobile/15E148 Safari/604.1`);
  await show(<ThisBrowser />);
  await expect.element(page.getByText(/Lockdown Mode/)).toBeVisible();
});

test('without Web Audio: said, and nothing more', async () => {
  vi.stubGlobal('AudioContext', undefined);
  await show(<ThisBrowser />);
  await expect.element(page.getByText(/cannot play bells and tones/)).toBeVisible();
});
