// A media room with nothing around it, and a Chromium to look at it: for the media benches.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { Server } from 'socket.io';
import { build, type Rollup } from 'vite';
import type { MediaPlan } from '../../shared/media/plan.ts';
import { createMediaHouse } from '../../server/media/house.ts';
import type { MediaRoom } from '../../server/media/mediaRoom.ts';
export type { Bench } from './page.ts';


export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--use-fake-device-for-media-stream=fps=20',
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
  openPage(): Promise<Page>;
  setGroup(...peers: string[]): void;
  setPlan(plan: MediaPlan): void;
  close(): Promise<void>;
}

export interface StageOptions {
  host?: string;
  chromium?: string;
}

/** Starts a room on one worker, a server for it and a browser. */
export const openStage = async ({ host = '127.0.0.1', chromium: executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium' }: StageOptions = {}): Promise<Stage> => {
  const house = await createMediaHouse({
    workers: 1,
    workerBin: process.env['MEDIASOUP_WORKER_BIN'] ?? null,
    listenHost: host,
    rtcPort: 0,
    announcedAddress: null,
    log: { warn: console.warn, error: console.error },
  });
  const room = await house.room('bench');
  const script = await bundle();
  const server = createServer((request, response) => {
    if (request.url === '/page.js') return response.setHeader('content-type', 'text/javascript').end(script);
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>bench</title><script type="module" src="/page.js"></script>');
  });
  const io = new Server(server);
  io.on('connection', (socket) => {
    const detach = room.attach(String(socket.handshake.auth['peer']), socket);
    socket.on('disconnect', detach);
  });
  await new Promise<void>((listening) => server.listen(0, host, listening));
  const origin = `http://${host}:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS, `--unsafely-treat-insecure-origin-as-secure=${origin}`] });

  return {
    room,
    origin,
    workerPids: house.workerPids,
    async openPage() {
      const page = await (await browser.newContext({ permissions: ['camera', 'microphone'] })).newPage();
      page.on('pageerror', (error) => console.error('page:', error.message));
      await page.goto(origin);
      await page.waitForFunction(() => 'bench' in window);
      return page;
    },
    setGroup: (...peers) =>
      room.setPlan(Object.fromEntries(peers.map((peer) => [peer, { group: 'main', audio: true, video: true, screen: false }]))),
    setPlan: room.setPlan,
    async close() {
      await browser.close();
      await io.close();
      await house.close();
    },
  };
};

const bundle = async (): Promise<string> => {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, rollupOptions: { input: fileURLToPath(new URL('./page.ts', import.meta.url)) }, modulePreload: { polyfill: false } },
  })) as Rollup.RollupOutput;
  return built.output[0].code;
};
