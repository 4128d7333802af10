/** Browsers by where they keep their camera and microphone permissions. */
export type BrowserFamily = 'iosSafari' | 'iosOther' | 'android' | 'firefox' | 'safari' | 'chromium' | 'inApp';

/** What a page can tell of the browser it is in. */
export interface Browser {
  userAgent: string;
  touchPoints: number;
}

export const thisBrowser = (): Browser => ({ userAgent: navigator.userAgent, touchPoints: navigator.maxTouchPoints });

/** The family of a browser by its user agent string. iPads call themselves Macs, but have a touch screen. */
export function browserFamily(browser: Browser): BrowserFamily {
  const { userAgent } = browser;
  if (isInApp(browser)) return 'inApp';
  if (isIos(browser)) return iosName(userAgent) === null ? 'iosSafari' : 'iosOther';
  if (/Android/.test(userAgent)) return 'android';
  if (/Firefox\//.test(userAgent)) return 'firefox';
  return /Macintosh/.test(userAgent) && !/Chrom(e|ium)\//.test(userAgent) ? 'safari' : 'chromium';
}

/** An iPhone or iPad, whatever its browser. */
export const isIos = ({ userAgent, touchPoints }: Browser): boolean => /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1);

const iosNames: Readonly<Record<string, string>> = {
  CriOS: 'Chrome',
  FxiOS: 'Firefox',
  EdgiOS: 'Edge',
  OPiOS: 'Opera',
  OPT: 'Opera',
  DuckDuckGo: 'DuckDuckGo',
  Brave: 'Brave',
};

/** How a browser on an iPhone or iPad that is not Safari is named in the Settings app; null for Safari. */
export function iosName(userAgent: string): string | null {
  const [, token = ''] = new RegExp(`\\b(${Object.keys(iosNames).join('|')})\\/`).exec(userAgent) ?? [];
  return iosNames[token] ?? null;
}

// What apps add to the name of the browser that they show pages in, and what the systems' own parts for that leave out or add.
const apps =
  /\b(FBAN|FBAV|FB_IAB|Instagram|Line|MicroMessenger|Snapchat|musical_ly|BytedanceWebview|TikTok|LinkedInApp|Twitter|Pinterest|GSA|YahooMobile|Outlook|Teams|Slack)\b/;

/** A page that is shown inside of another app: mail, Facebook, Instagram and their like, which mostly give no camera. */
export function isInApp(browser: Browser): boolean {
  const { userAgent } = browser;
  if (apps.test(userAgent) || /; wv\)/.test(userAgent)) return true;
  return isIos(browser) && /iPhone|iPad|iPod/.test(userAgent) && !/Safari\//.test(userAgent);
}

/** The address that opens this page in the system's own browser, from inside of an app; null where there is none. */
export function wayOut(browser: Browser, address: string): string | null {
  const { protocol, host, pathname } = new URL(address);
  if (protocol !== 'https:') return null;
  if (isIos(browser)) return `x-safari-https://${host}${pathname}`;
  return /Android/.test(browser.userAgent) ? `intent://${host}${pathname}#Intent;scheme=https;action=android.intent.action.VIEW;end` : null;
}
