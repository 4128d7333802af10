// The live session with its database and media, a page for many people, and nothing else of Hearth: sign-in is a cookie with a name.
import { createSeal } from '../../server/live/documents/seal.ts';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { Server } from 'socket.io';
import { build, type Rollup } from 'vite';
import { findPerson } from '../../server/platform/auth/identity.ts';
import { databaseFile } from '../../server/platform/db/databaseKey.ts';
import { openDatabase } from '../../server/platform/db/open.ts';
import { attachLive, socketOptions } from '../../server/live/attachLive.ts';
import { keeping } from '../../server/testing/keeping.ts';
import { createSessions } from '../../server/live/sessions.ts';
import { createLog } from '../../server/platform/log.ts';
import { createMediaHouse } from '../../server/live/media/house.ts';
import { createMetrics } from '../../server/platform/metrics.ts';
import { readSettings } from '../../server/platform/settings.ts';
import { testEnvironment } from '../../server/testing/startServer.ts';
import { makePerson, makeSession } from '../../server/testing/clinic.ts';
import { newDataDir, TEST_KEY } from '../../server/testing/template.ts';
import type { Breakouts } from '../../shared/tools/breakouts/state.ts';
import { CHROMIUM_FLAGS } from '../media/stage.ts';

export interface BreakoutStage {
  session: string;
  /** Person ids: the facilitator first. */
  people: string[];
  /** The rooms as the server holds them. */
  breakouts(): Promise<Breakouts>;
  openPage(): Promise<Page>;
  close(): Promise<void>;
}

/** A group of one facilitator and `participants`. */
export async function openBreakoutStage(participants: number): Promise<BreakoutStage> {
  const dataDir = await newDataDir();
  const settings = readSettings({ ...testEnvironment(dataDir), HOST: '127.0.0.1' });
  const db = await openDatabase(databaseFile(dataDir), TEST_KEY);
  const { id: clinicId } = await db.prisma.clinic.findFirstOrThrow({ where: { isDemo: true } });
  const roles = ['facilitator', ...Array.from({ length: participants }, () => 'participant')] as ('facilitator' | 'participant')[];
  const people: string[] = [];
  for (const [i, role] of roles.entries()) people.push(await makePerson(db, { email: `bench${i}@bench.test`, name: `Person ${i}`, role, clinicId }));
  const session = await makeSession(db, { members: people.map((person, i) => ({ person, role: roles[i]! })) });

  const log = createLog('warn');
  const metrics = createMetrics();
  const house = await createMediaHouse({
    workers: 1,
    workerBin: settings.workerBin,
    listenHost: '127.0.0.1',
    rtcPort: 0,
    announcedAddress: null,
    turn: null,
    log,
  });
  const sessions = createSessions({ db, media: house, metrics, log, seal: createSeal(TEST_KEY), keeping });
  const script = await bundle();
  const server = createServer((request, response) => {
    if (request.url === '/page.js') return response.setHeader('content-type', 'text/javascript').end(script);
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>bench</title><script type="module" src="/page.js"></script>');
  });
  const io = new Server(server, socketOptions({ settings, metrics }));
  attachLive(io, {
    db,
    sessions,
    metrics,
    log,
    identify: async ({ cookie }) => {
      const person = await findPerson({ db, isDemo: true }, /person=([^;]+)/.exec(cookie ?? '')?.[1] ?? '');
      return person && { ...person, signIn: person.id };
    },
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [...CHROMIUM_FLAGS, '--use-fake-device-for-media-stream=fps=20'],
  });

  return {
    session,
    people,
    breakouts: async () => (await sessions.find(session))!.state.tools.breakouts,
    async openPage() {
      const page = await (await browser.newContext({ permissions: ['camera', 'microphone'] })).newPage();
      page.on('pageerror', (error) => console.error('page:', error.message));
      await page.goto(origin);
      await page.waitForFunction(() => 'breakoutBench' in window);
      return page;
    },
    async close() {
      await browser.close();
      await io.close();
      await sessions.close();
      await house.close();
      await db.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const bundle = async (): Promise<string> => {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, rollupOptions: { input: fileURLToPath(new URL('./page.ts', import.meta.url)) }, modulePreload: { polyfill: false } },
  })) as Rollup.RollupOutput;
  return built.output[0].code;
};
