// A seat in Debian's Firefox, driven by Playwright over WebDriver BiDi. What it cannot do there stands in docs/browsers.md.
import { firefox, type Browser, type Locator } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';

export const FIREFOX = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr';

const preferences = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'media.peerconnection.ice.loopback': true,
  'media.peerconnection.ice.obfuscate_host_addresses': false,
  'media.autoplay.default': 0,
  'media.autoplay.blocking_policy': 0,
};

/** Opens Firefox with a camera and a microphone of its own making, and a speaker that nobody hears. */
export async function openFirefox(): Promise<{ browser: Browser; close: () => Promise<void> }> {
  const speaker = await silentSpeaker();
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath: FIREFOX,
    firefoxUserPrefs: preferences,
    env: { ...process.env, PULSE_SERVER: speaker.address },
  });
  leaveOutMediaFeatures(browser);
  await typeWhereOthersFill(browser);
  return {
    browser,
    async close() {
      await browser.close();
      await speaker.close();
    },
  };
}

/** Where this machine is reached, but for itself: Firefox takes no media from 127.0.0.1. */
export const machineAddress = (): string | undefined =>
  Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal)?.address;

// Without an audio device its AudioContext never starts.
async function silentSpeaker(): Promise<{ address: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-speaker-'));
  const socket = join(folder, 'pulse.sock');
  const args = ['-n', '--daemonize=no', '--exit-idle-time=-1', '-L', 'module-null-sink', '-L', `module-native-protocol-unix socket=${socket} auth-anonymous=1`];
  const server: ChildProcess = spawn('pulseaudio', args, { env: { ...process.env, XDG_RUNTIME_DIR: folder, HOME: folder }, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => {
    server.on('exit', () => resolve());
    server.on('error', (error) => resolve(console.warn(`No sound for Firefox: ${error.message}`)));
  });
  return {
    address: `unix:${socket}`,
    async close() {
      server.kill();
      // Until then it may still write into its folder.
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Inner {
  _connection: { toImpl(of: unknown): { _browserSession: { send(method: string, params?: unknown): Promise<unknown> } } };
}

/** Playwright always sends a command that this Firefox does not know yet: there, schemes and paper are not asked for. */
function leaveOutMediaFeatures(browser: Browser): void {
  const session = (browser as unknown as Inner)._connection.toImpl(browser)._browserSession;
  const kind = Object.getPrototypeOf(session) as typeof session;
  const { send } = kind;
  kind.send = function (method, params) {
    return method === 'emulation.setMediaFeaturesOverride' ? Promise.resolve({}) : send.call(this, method, params);
  };
}

let isTyping = false;

/** Over BiDi `fill` sets the value behind React's back: a Firefox page is typed into. */
async function typeWhereOthersFill(browser: Browser): Promise<void> {
  if (isTyping) return;
  isTyping = true;
  const page = await browser.newPage();
  const kind = Object.getPrototypeOf(page.locator('input')) as Locator;
  await page.close();
  const { fill } = kind;
  kind.fill = async function (this: Locator, text, options) {
    if (this.page().context().browser()?.browserType().name() !== 'firefox') return fill.call(this, text, options);
    // What is called so may change once it holds something.
    const field = await this.elementHandle(options);
    if (!field) throw new Error(`${this} is not there`);
    if (await field.evaluate((input) => (input as HTMLInputElement).type === 'range')) return field.evaluate(slideTo, text);
    await field.click(options);
    await field.press('ControlOrMeta+a');
    await field.press('Backspace');
    await this.page().keyboard.type(text);
  };
}

function slideTo(input: SVGElement | HTMLElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Its made-up camera has thirty pictures a second; five let several people fit on two cores. */
export const CALM_CAMERA = `(() => {
  // The empty page that every tab begins with.
  if (!navigator.mediaDevices) return;
  const native = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = (wanted) => native(wanted.video ? { ...wanted, video: { ...(wanted.video === true ? {} : wanted.video), frameRate: 5 } } : wanted);
})();`;
