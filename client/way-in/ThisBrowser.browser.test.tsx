import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { show } from '../testing/show.tsx';
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

test('Chrome on an iPhone gets the way through the system’s settings, under its own name', async () => {
  dressedAs(`${iphone} CriOS/138.0.7204.53 Mobile/15E148 Safari/604.1`);
  await show(<DeviceTrouble kind="camera" problem="denied" onTryAgain={() => undefined} />);
  await expect.element(page.getByText(/choose Apps, then Chrome, and allow/)).toBeVisible();
});
