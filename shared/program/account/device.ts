/** What a sign-in is on, as far as a browser says: words for a person, no fingerprint. */
export interface DeviceWords {
  browser: 'chrome' | 'edge' | 'firefox' | 'safari' | 'samsung' | 'other';
  system: 'android' | 'iphone' | 'ipad' | 'mac' | 'windows' | 'chromeos' | 'linux' | 'other';
}

// Who comes first is named by browsers that come later as well.
const browsers: readonly [DeviceWords['browser'], RegExp][] = [
  ['edge', /\bEdg(?:e|A|iOS)?\//],
  ['samsung', /SamsungBrowser\//],
  ['firefox', /\b(?:Firefox|FxiOS)\//],
  ['chrome', /\b(?:Chrome|CriOS|Chromium)\//],
  ['safari', /\bSafari\//],
];
const systems: readonly [DeviceWords['system'], RegExp][] = [
  ['iphone', /\biPhone\b/],
  ['ipad', /\biPad\b/],
  ['android', /\bAndroid\b/],
  ['chromeos', /\bCrOS\b/],
  ['windows', /\bWindows\b/],
  ['mac', /\bMacintosh\b|\bMac OS X\b/],
  ['linux', /\bLinux\b/],
];

/** Takes a browser's user agent; gives the browser and the system it runs on. */
export const deviceOf = (userAgent: string): DeviceWords => ({
  browser: browsers.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? 'other',
  system: systems.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? 'other',
});
