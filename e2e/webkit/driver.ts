// WebKitGTK by its own driver: W3C WebDriver over http on loopback, on a screen that nobody sees.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '#server/testing/freePort.ts';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const WAIT_MS = 30_000;

export interface Page {
  version: string;
  goTo: (url: string) => Promise<void>;
  reload: () => Promise<void>;
  /** Clicks what this XPath names, as soon as it is there. */
  click: (xpath: string) => Promise<void>;
  type: (xpath: string, text: string) => Promise<void>;
  valueOf: (xpath: string) => Promise<string>;
  /** Waits until it is on the page. */
  sees: (xpath: string) => Promise<void>;
  run: <T>(script: string) => Promise<T>;
  /** Waits until `script` gives something true. */
  until: (script: string, what: string) => Promise<void>;
  close: () => Promise<void>;
}

/** Starts a browser; `close` ends it and all that was started for it. */
export async function openWebKit(): Promise<Page> {
  const display = freeDisplay();
  const screen = spawn('Xvfb', [display, '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: 'ignore' });
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    env: { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', WAYLAND_DISPLAY: '' },
    stdio: 'ignore',
  });
  const started = [driver, screen];
  const ask = asker(`http://127.0.0.1:${port}`);
  try {
    await eventually('the driver', () =>
      ask<{ ready: boolean }>('GET', '/status').then(
        ({ ready }) => ready,
        () => false,
      ),
    );
    const { sessionId, capabilities } = await ask<{ sessionId: string; capabilities: { browserVersion: string } }>('POST', '/session', {
      capabilities: { alwaysMatch: {} },
    });
    return page((method, path, body) => ask(method, `/session/${sessionId}${path}`, body), capabilities.browserVersion, started);
  } catch (error) {
    end(started);
    throw error;
  }
}

type Ask = <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<T>;

const asker =
  (url: string): Ask =>
  async (method, path, body) => {
    const answer = await fetch(url + path, { method, ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }) });
    const { value } = (await answer.json()) as { value: any };
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };

function page(ask: Ask, version: string, started: readonly ChildProcess[]): Page {
  const find = (xpath: string) =>
    eventually(xpath, async () => {
      const found = await ask<Record<string, string>[]>('POST', '/elements', { using: 'xpath', value: xpath });
      return found[0]?.[ELEMENT] ?? false;
    });
  const run: Page['run'] = (script) => ask('POST', '/execute/sync', { script, args: [] });
  return {
    version,
    goTo: (url) => ask('POST', '/url', { url }),
    reload: () => ask('POST', '/refresh', {}),
    click: async (xpath) => ask('POST', `/element/${await find(xpath)}/click`, {}),
    type: async (xpath, text) => ask('POST', `/element/${await find(xpath)}/value`, { text }),
    valueOf: async (xpath) => ask('GET', `/element/${await find(xpath)}/property/value`),
    sees: async (xpath) => void (await find(xpath)),
    run,
    until: async (script, what) => void (await eventually(what, () => run<boolean>(script))),
    async close() {
      await ask('DELETE', '').catch(() => undefined);
      end(started);
    },
  };
}

const end = (started: readonly ChildProcess[]) => started.forEach((child) => void child.kill());

async function eventually<T>(what: string, look: () => Promise<T | false>): Promise<T> {
  for (const until = Date.now() + WAIT_MS; Date.now() < until; await pause(100)) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`waited in vain for ${what}`);
}

function freeDisplay(): string {
  let number = 90;
  while (existsSync(`/tmp/.X11-unix/X${number}`)) number += 1;
  return `:${number}`;
}
