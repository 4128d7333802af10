// Fixtures: a server of its own for each test, and people who sit at it with their own browsers.
import AxeBuilder from '@axe-core/playwright';
import { test as base, chromium, expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whoIs, type Account, type ComeOptions, type Who } from './accounts.ts';
import { pageProbe } from './media.ts';
import { home, mayMakeNetworks, type Home } from './network.ts';
import { openFirefox } from './firefox.ts';
import { mediaAddress, seatGiver, seatOfThisRun, type SeatKind } from './seat.ts';
import { hearth, type Hearth } from './server.ts';

export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
export const PHONE = { width: 360, height: 740 };

/** Chromium's own background traffic is switched off, so that any request left is ours. Five frames a second let several people fit on two cores. */
export const flags = [
  '--no-sandbox',
  '--use-fake-device-for-media-stream=fps=5',
  '--use-fake-ui-for-media-stream',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-features=WebRtcHideLocalIpsWithMdns',
];

export interface Person extends Who {
  /** Their server's. */
  url: string;
  page: Page;
  context: BrowserContext;
  speak: () => Promise<void>;
  hush: () => Promise<void>;
}

/** A home with a line of its own, a server that is reached from there, and a browser on either side. */
interface Far {
  home: Home;
  server: Hearth;
  here: Browser;
  there: Browser;
}

/** For stories about something else: a call of five with their cameras on takes both cores. */
export const onlyHeard: ComeOptions = { devices: { isCameraOn: false, isMicrophoneOn: true } };
export const listening: ComeOptions = { devices: { isCameraOn: false, isMicrophoneOn: false } };

interface Fixtures {
  /** What one participant of the story sits in; `SEAT` where a story does not say. */
  seat: SeatKind;
  server: Hearth;
  far: Far;
  comes: (account: Account, options?: ComeOptions) => Promise<Person>;
}

interface WorkerFixtures {
  people: Browser;
  /** Opened when a story first wants it. */
  firefox: () => Promise<Browser>;
  template: string;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  people: [
    async ({}, use) => {
      const browser = await chromium.launch({ executablePath: CHROMIUM, args: flags });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],

  firefox: [
    async ({}, use) => {
      let opened: ReturnType<typeof openFirefox> | undefined;
      await use(async () => (await (opened ??= openFirefox())).browser);
      await (await opened)?.close();
    },
    { scope: 'worker' },
  ],

  seat: [seatOfThisRun(), { option: true }],

  template: [
    async ({}, use) => {
      const made = await hearth();
      await made.start();
      await made.kill();
      const template = await mkdtemp(join(tmpdir(), 'hearth-template-'));
      await cp(made.dataDir, template, { recursive: true });
      await made.remove();
      await use(template);
      await rm(template, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],

  server: async ({ template, seat }, use, info) => {
    const server = await hearth({ template, env: mediaAddress(seat) });
    await server.start();
    await use(server);
    if (info.status !== info.expectedStatus) await info.attach('server.log', { body: server.log() });
    await server.remove();
  },

  far: async ({ template }, use, info) => {
    info.skip(!mayMakeNetworks(), 'needs root and iproute2 to pull a real cable');
    const house = home(CHROMIUM);
    const server = await hearth({ host: house.host, template });
    const args = [...flags, `--unsafely-treat-insecure-origin-as-secure=${server.url}`];
    const browsers = [await chromium.launch({ executablePath: CHROMIUM, args }), await chromium.launch({ executablePath: house.chromium, args })] as const;
    await server.start();
    await use({ home: house, server, here: browsers[0], there: browsers[1] });
    for (const browser of browsers) await browser.close();
    await server.remove();
    house.remove();
  },

  comes: async ({ server, people, seat, firefox }, use, info) => {
    const seated = seatGiver(seat, firefox);
    const contexts: BrowserContext[] = [];
    const strangers: string[] = [];
    const faults: string[] = [];
    await use(async (account, wishes = {}) => {
      const options = await seated(account, wishes);
      const person = await arrive(account, options.server ?? server, options.browser ?? people, options, strangers);
      contexts.push(person.context);
      listensForFaults(person, faults);
      return person;
    });
    await Promise.all(contexts.map((context) => context.close()));
    if (info.status !== info.expectedStatus && faults.length > 0) await info.attach('faults.log', { body: faults.join('\n') });
    expect(strangers, 'no request ever leaves for another host').toEqual([]);
  },
});

/** What the pages' own scripts complain of: told where a story fails. */
function listensForFaults({ name, context }: Person, faults: string[]): void {
  context.on('weberror', (fault) => void faults.push(`${name}: ${fault.error().stack ?? fault.error().message}`));
  context.on('console', (message) => void (message.type() === 'error' && faults.push(`${name}: ${message.text()}`)));
}

async function arrive(account: Account, server: Hearth, browser: Browser, options: ComeOptions, strangers: string[]): Promise<Person> {
  const who = whoIs(account);
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: options.viewport ?? { width: 1024, height: 680 },
    serviceWorkers: options.keepsFiles ? 'allow' : 'block',
    ...options.device,
  });
  watchForStrangers(context, new URL(server.url).host, strangers);
  await context.addInitScript(pageProbe(who.hz));
  if (options.devices) await context.addInitScript(remembersDevices, JSON.stringify(options.devices));
  if (options.script) await context.addInitScript(options.script);
  if (options.isSignedIn !== false) await signIn(context, server.url, who.email);
  const page = await context.newPage();
  return {
    ...who,
    url: server.url,
    page,
    context,
    speak: () => page.evaluate('window.__speak(true)'),
    hush: () => page.evaluate('window.__speak(false)'),
  };
}

function remembersDevices(choices: string): void {
  try {
    localStorage.setItem('hearth.devices', choices);
  } catch {
    // A page without storage: about:blank.
  }
}

/** Signs in as the demo account would, without the page. */
export async function signIn(context: BrowserContext, url: string, email: string): Promise<void> {
  const answer = await context.request.post(`${url}/api/auth/sign-in/email`, {
    data: { email, password: 'hearth-demo' },
    headers: { origin: url },
  });
  expect(answer.status(), `sign-in of ${email}`).toBe(200);
}

function watchForStrangers(context: BrowserContext, host: string, strangers: string[]): void {
  const check = (address: string) => {
    const { protocol, host: asked } = new URL(address);
    if (['http:', 'https:', 'ws:', 'wss:'].includes(protocol) && asked !== host) strangers.push(address);
  };
  context.on('request', (request) => check(request.url()));
  context.on('page', (page) => page.on('websocket', (socket) => check(socket.url())));
}

/** No violation of WCAG 2.2 AA that axe can find; what depends on colours is looked at in both schemes. */
export async function isAccessible(page: Page): Promise<void> {
  // On a page without a connection axe ends Firefox's process.
  if (page.context().browser()?.browserType().name() === 'firefox' && !(await page.evaluate(() => navigator.onLine))) return;
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  // axe counts what a page has scrolled under its head or its foot as too small to press. Whether it comes out from there everythingIsInReach tells.
  const laidOut = await page.addStyleTag({ content: '.frame-head, .ways { position: static !important; }' });
  const light = await violations(axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']));
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const dark = await violations(axe(page).withRules(['color-contrast', 'link-in-text-block']));
  await laidOut.evaluate((style) => (style as HTMLElement).remove());
  expect({ light, dark }, page.url()).toEqual({ light: [], dark: [] });
}

// Its other mode opens a page of its own for each look, for frames of other origins, which Hearth has none of.
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode();

async function violations(look: AxeBuilder): Promise<string[]> {
  const { violations: found } = await look.analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}

/** Nothing is wider than the screen. */
export async function fitsItsWidth(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, 'horizontal scroll').toBeLessThanOrEqual(0);
}

export { expect };
