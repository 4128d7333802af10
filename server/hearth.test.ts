import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { claimDataFolder } from './platform/db/dataFolder.ts';
import { startHearth, type Hearth } from './hearth.ts';
import { readSettings, type Settings } from './platform/settings.ts';
import { freePort } from './testing/freePort.ts';
import { connectLive } from './testing/live.ts';
import { signIn } from './testing/person.ts';
import { startChild } from './testing/startChild.ts';
import { newDataDir, TEST_KEY } from './testing/template.ts';
import { until } from './testing/until.ts';

let dataDir: string;
const running: Hearth[] = [];

beforeEach(async () => void (dataDir = await newDataDir()));
afterEach(async () => {
  for (const hearth of running.splice(0)) await hearth.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(changes: Partial<Settings> = {}): Promise<Hearth> {
  const env = { PORT: '0', RTC_PORT: '0', WORKERS: '1', DATA_DIR: dataDir, DATABASE_KEY: TEST_KEY, LOG_LEVEL: 'silent' };
  const hearth = await startHearth({ ...readSettings(env), workerBin: process.env['MEDIASOUP_WORKER_BIN'] ?? null, ...changes });
  running.push(hearth);
  return hearth;
}

const isUp = (hearth: Hearth) =>
  fetch(`${hearth.url}/healthz`).then(
    (answer) => answer.ok,
    () => false,
  );

test('what was closed can be started again in the same folder, on the same port', async () => {
  const first = await start();
  expect(await isUp(first)).toBe(true);
  await first.close();
  expect(await isUp(first)).toBe(false);
  const second = await start({ port: first.port });
  expect(await isUp(second)).toBe(true);
});

test('a folder serves one Hearth at a time', async () => {
  await start();
  await expect(start()).rejects.toThrow(/^DATA_DIR /);
});

test('a port that is taken is named, and nothing stays open behind the failed start', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await until(() => other.listening);
  await expect(start({ port: (other.address() as AddressInfo).port })).rejects.toThrow(/^PORT \d+ is in use/);
  other.close();
  claimDataFolder(dataDir)();
});

test('without the demo there is no demo', async () => {
  const empty = mkdtempSync(path.join(os.tmpdir(), 'hearth-empty-'));
  const hearth = await start({ dataDir: empty, isDemo: false });
  expect(hearth.demo).toBeNull();
  expect(await hearth.db.prisma.person.count()).toBe(0);
  await hearth.close();
  rmSync(empty, { recursive: true, force: true });
});

test('it notes that it is alive', async () => {
  const startedAt = Date.now();
  const { db } = await start();
  await until(async () => Number((await db.prisma.serverLife.findFirst())?.aliveAt ?? 0) >= startedAt);
});

test('media that is refused and a worker that dies show in the metrics', async () => {
  const hearth = await start();
  const facilitator = await signIn(hearth.url, 'facilitator');
  const live = await connectLive(facilitator, hearth.demo!.sessions[0]!.id);
  expect(await live.socket.emitWithAck('media:consume', { producer: 'of-another-session' })).toMatchObject({ refused: expect.any(String) });
  const [pid] = hearth.media.workerPids();
  process.kill(pid!, 'SIGKILL');
  const counted = await until(async () => {
    const { body } = await facilitator.get<string>('/metrics');
    return /^hearth_media_worker_deaths_total 1$/m.test(body) && body;
  });
  expect(counted).toMatch(/^hearth_media_requests_total\{message="media:consume",outcome="\w+"\} 1$/m);
  live.socket.disconnect();
});

test('with a certificate it speaks https', async () => {
  const pem = (name: string) => readFileSync(path.join(import.meta.dirname, 'testing/localhost', name), 'utf8');
  const tls = { cert: pem('cert.pem'), key: pem('key.pem') };
  const hearth = await start({ tls });
  expect(hearth.url).toMatch(/^https:/);
  const status = await new Promise((resolve, reject) => {
    get(`${hearth.url}/healthz`, { ca: tls.cert }, (answer) => resolve(answer.resume().statusCode)).on('error', reject);
  });
  expect(status).toBe(200);
});

test('the first start ends with one line that names the address and the accounts, and never prints the key', async () => {
  const empty = mkdtempSync(path.join(os.tmpdir(), 'hearth-first-'));
  const child = await startChild({ DATA_DIR: empty, DATABASE_KEY: '' });
  const greeting = await until(() =>
    child
      .printed()
      .trim()
      .split('\n')
      .find((line) => line.startsWith('Hearth is at ')),
  );
  expect(greeting).toContain(child.url);
  for (const account of ['facilitator', 'cofacilitator', 'manager', 'participant1', 'participant8', 'family1']) {
    expect(greeting).toContain(`${account}@demo.hearth`);
  }
  expect(child.printed()).not.toContain(readFileSync(path.join(empty, 'database.key'), 'utf8').trim());
  await child.stop();
  rmSync(empty, { recursive: true, force: true });
});

test('killed and started at once, it takes its media port back', async () => {
  const child = await startChild({ RTC_PORT: String(await freePort()) });
  await child.kill9();
  await child.start();
  await child.stop();
});

test('a wrong setting stops the start with one line', async () => {
  const child = spawn(process.execPath, ['server/main.ts'], { cwd: path.join(import.meta.dirname, '..'), env: { ...process.env, PORT: 'http' } });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => void (printed += chunk.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(code).toBe(1);
  expect(printed).toBe('PORT must be a port: a whole number from 0 to 65535 (is "http").\n');
});
