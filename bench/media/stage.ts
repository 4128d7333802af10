// A media room with nothing around it, and a Chromium to look at it: for the media benches.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import { Server } from 'socket.io';
import { build, type Rollup } from 'vite';
import type { MediaPlan } from '../../shared/live/media/plan.ts';
import { createMediaHouse } from '../../server/live/media/house.ts';
import type { MediaRoom } from '../../server/live/media/mediaRoom.ts';
export type { Bench } from './page.ts';

export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--use-fake-ui-for-media-stream',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--autoplay-policy=no-user-gesture-required',
];

export interface Stage {
  room: MediaRoom;
  origin: string;
  workerPids(): number[];
  /** `script` runs before the page's own. */
  openPage(script?: string): Promise<Page>;
  /** In the browser of `elsewhere`. */
  openPageElsewhere(): Promise<Page>;
  setGroup(...peers: string[]): void;
  setPlan(plan: MediaPlan): void;
  close(): Promise<void>;
}

export interface StageOptions {
  host?: string;
  chromium?: string;
  /** Another one, at the end of another line. */
  elsewhere?: string;
  /** Of the made-up cameras. */
  framesASecond?: number;
  /** Other files in the place of the client's own, by the end of their path. */
  instead?: Record<string, string>;
}

/** Starts a room on one worker, a server for it and a browser. */
export const openStage = async ({
  host = '127.0.0.1',
  chromium: executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  framesASecond = 20,
  instead = {},
  elsewhere,
}: StageOptions = {}): Promise<Stage> => {
  const house = await createMediaHouse({
    workers: 1,
    workerBin: process.env['MEDIASOUP_WORKER_BIN'] ?? null,
    listenHost: host,
    rtcPort: 0,
    announcedAddress: null,
    log: { warn: console.warn, error: console.error },
  });
  const room = await house.room('bench');
  const script = await bundle(instead);
  const server = createServer((request, response) => {
    if (request.url === '/page.js') return response.setHeader('content-type', 'text/javascript').end(script);
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>bench</title><script type="module" src="/page.js"></script>');
  });
  const io = new Server(server);
  io.on('connection', (socket) => {
    const detach = room.attach(String(socket.handshake.auth['peer']), socket, () => {});
    socket.on('disconnect', detach);
  });
  await new Promise<void>((listening) => server.listen(0, host, listening));
  const origin = `http://${host}:${(server.address() as AddressInfo).port}`;
  const launch = (path: string) =>
    chromium.launch({
      executablePath: path,
      args: [...CHROMIUM_FLAGS, `--use-fake-device-for-media-stream=fps=${framesASecond}`, `--unsafely-treat-insecure-origin-as-secure=${origin}`],
    });
  const browser = await launch(executablePath);
  const other = elsewhere === undefined ? null : await launch(elsewhere);
  const openIn = async (from: Browser, before: string) => {
    const page = await (await from.newContext({ permissions: ['camera', 'microphone'] })).newPage();
    await page.addInitScript(before);
    page.on('pageerror', (error) => console.error('page:', error.message));
    await page.goto(origin);
    await page.waitForFunction(() => 'bench' in window);
    return page;
  };

  return {
    room,
    origin,
    workerPids: house.workerPids,
    openPage: (before = '') => openIn(browser, before),
    openPageElsewhere: () => openIn(other ?? browser, ''),
    setGroup: (...peers) => room.setPlan(Object.fromEntries(peers.map((peer) => [peer, { group: 'main', audio: true, video: true, screen: false }]))),
    setPlan: room.setPlan,
    async close() {
      await other?.close();
      await browser.close();
      await io.close();
      await house.close();
    },
  };
};

const bundle = async (instead: Record<string, string>): Promise<string> => {
  const resolveId = (id: string) => Object.entries(instead).find(([end]) => id.endsWith(end.slice(end.lastIndexOf('/'))))?.[1];
  const built = (await build({
    configFile: false,
    plugins: [{ name: 'instead', enforce: 'pre', resolveId }],
    logLevel: 'error',
    build: { write: false, rollupOptions: { input: fileURLToPath(new URL('./page.ts', import.meta.url)) }, modulePreload: { polyfill: false } },
  })) as Rollup.RollupOutput;
  return built.output[0].code;
};
