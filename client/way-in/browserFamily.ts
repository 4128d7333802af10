/** Browsers by where they keep their camera and microphone permissions. */
export type BrowserFamily = 'iosSafari' | 'android' | 'firefox' | 'safari' | 'chromium';

/** The family of a browser by its user agent string. iPads call themselves Macs, but have a touch screen. */
export function browserFamily(userAgent: string, touchPoints: number): BrowserFamily {
  const isMac = /Macintosh/.test(userAgent);
  if (/iPhone|iPad|iPod/.test(userAgent) || (isMac && touchPoints > 1)) return 'iosSafari';
  if (/Android/.test(userAgent)) return 'android';
  if (/Firefox\//.test(userAgent)) return 'firefox';
  return isMac && !/Chrom(e|ium)\//.test(userAgent) ? 'safari' : 'chromium';
}
