// What a start installs, and what it may.
import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { readSettings } from '#server/platform/settings.ts';

const run = promisify(execFile);
// Plain JavaScript without types: it runs on whatever Node a machine has.
const load = (name: string) => import(new URL(name, import.meta.url).href);
const { forgetSecrets, isForPeople } = await load('./start.mjs');
const { download } = await load('./mediaWorker.mjs');
const { wantedSum } = await load('./workerArchive.mjs');
const { installSystemPackages } = await load('./systemPackages.mjs');
const folder = mkdtempSync(path.join(tmpdir(), 'hearth-setup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what a start is for', () => {
  test.each([
    {},
    { HOST: '127.0.0.1' },
    { HOST: 'localhost', PUBLIC_URL: 'http://localhost:5173' },
    { HOST: '::1' },
    { PUBLIC_URL: 'http://[::1]:8080' },
    { HOST: '0.0.0.0' },
    { PUBLIC_URL: 'https://care.example.org' },
    { RTC_ANNOUNCED_ADDRESS: '203.0.113.7' },
    { DEMO: 'off' },
    { DEMO: 'no' },
    { HOST: ' ' },
  ])('%o is as the server reads it', (env) => {
    expect(isForPeople(env)).toBe(!readSettings(env).isDemo);
  });

  test('the demo by word, where others can reach it, is still a machine of its own', () => {
    expect(isForPeople({ DEMO: 'on', HOST: '0.0.0.0' })).toBe(true);
    expect(isForPeople({ DEMO: 'on' })).toBe(false);
  });

  test('npm, compilers and the build are not told what only the server may know', () => {
    const env = { DATABASE_KEY: 'a', NEW_DATABASE_KEY: 'b', TURN_SECRET: 'c', SMTP_URL: 'd', PATH: '/bin' };
    forgetSecrets(env);
    expect(env).toEqual({ PATH: '/bin' });
  });
});

test('without a yes and without a terminal no system package is installed, and one line names the command', async () => {
  const wish = installSystemPackages('a test', ['no-such-package-of-debian'], { mayInstall: false });
  const message = await wish.then(
    () => '',
    (error: Error) => error.message,
  );
  expect(message).toMatch(process.getuid?.() === 0 ? /npm run setup/ : /sudo apt-get install|by these names on Debian/);
});

describe.skipIf(process.platform !== 'linux')('in a terminal', () => {
  const [bin, log] = [path.join(folder, 'bin'), path.join(folder, 'installed')];
  /** Asks on a terminal of its own, where `apt-get` only writes down what it is told; types `answer` once asked. Gives what was shown and what was installed. */
  async function asked(answer: string): Promise<{ shown: string; installed: string }> {
    mkdirSync(bin, { recursive: true });
    writeFileSync(log, '');
    writeFileSync(path.join(bin, 'apt-get'), `#!/bin/sh\n[ "$1" = --version ] || echo "$@" >> ${log}\n`, { mode: 0o755 });
    writeFileSync(path.join(bin, 'dpkg-query'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const code = path.join(folder, 'ask.mjs');
    writeFileSync(
      code,
      `process.getuid = () => 0;
      const { installSystemPackages } = await import(${JSON.stringify(new URL('./systemPackages.mjs', import.meta.url).href)});
      await installSystemPackages('a test', ['a-compiler'], { mayInstall: false }).catch((error) => console.log(error.message));`,
    );
    const terminal = spawn('script', ['-qec', `${process.execPath} ${code}`, '/dev/null'], { env: { ...process.env, PATH: `${bin}:${process.env['PATH']}` } });
    let shown = '';
    let isAnswered = false;
    terminal.stdout.on('data', (words) => {
      shown += String(words);
      if (isAnswered || !shown.includes('[y/N]')) return;
      isAnswered = true;
      terminal.stdin.write(`${answer}\n`);
    });
    await new Promise((ended) => terminal.once('exit', ended));
    return { shown, installed: readFileSync(log, 'utf8') };
  }

  test.each(['y', 'Yes'])('%s installs what was named, and nothing else', async (answer) => {
    const { shown, installed } = await asked(answer);
    expect(shown).toContain('a-compiler');
    expect(installed).toBe('install -y --no-install-recommends a-compiler\n');
  });

  test.each(['', 'n', 'later', 'yesterday'])('"%s" installs nothing, and the command is named', async (answer) => {
    const { shown, installed } = await asked(answer);
    expect(shown).toContain('npm run setup');
    expect(installed).toBe('');
  });
});

test('a server gets no package of the tests', () => {
  const read = (name: string) => JSON.parse(readFileSync(path.join(import.meta.dirname, '../..', name), 'utf8'));
  const { packages } = read('package-lock.json') as { packages: Record<string, { dev?: boolean }> };
  const names = Object.keys(read('package.json').devDependencies);
  expect(names).toEqual(expect.arrayContaining(['vitest', '@playwright/test', 'eslint']));
  // Types alone come along with packages that a server has, and are no code.
  expect(names.filter((name) => !name.startsWith('@types/') && packages[`node_modules/${name}`]?.dev !== true)).toEqual([]);
  expect(packages['node_modules/vite']?.dev).toBeUndefined();
});

describe('the official media worker', () => {
  /** Serves an archive whose worker notes that it ran. */
  async function served(): Promise<{ address: string; sum: string; ran: string; close: () => void }> {
    const [ran, worker, archive] = ['ran', 'mediasoup-worker', 'worker.tgz'].map((name) => path.join(folder, name)) as [string, string, string];
    rmSync(ran, { force: true });
    writeFileSync(worker, `#!/bin/sh\n: > ${ran}\nexit 41\n`);
    chmodSync(worker, 0o755);
    await run('tar', ['-czf', archive, '-C', folder, 'mediasoup-worker']);
    const bytes = readFileSync(archive);
    const http = createServer((_request, response) => response.end(bytes));
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const { port } = http.address() as AddressInfo;
    return { address: `http://127.0.0.1:${port}/`, sum: createHash('sha256').update(bytes).digest('hex'), ran, close: () => http.close() };
  }

  test('is taken with the checksum that we know', async () => {
    const { address, sum, ran, close } = await served();
    const cached = path.join(folder, 'kept');
    expect(await download({ address, sum, folder, cached })).toBe(true);
    expect([existsSync(cached), existsSync(ran)]).toEqual([true, true]);
    close();
  });

  test('with another one it is neither kept nor run', async () => {
    const { address, ran, close } = await served();
    const cached = path.join(folder, 'changed');
    expect(await download({ address, sum: '0'.repeat(64), folder, cached })).toBe(false);
    expect([existsSync(cached), existsSync(ran)]).toEqual([false, false]);
    close();
  });

  test('is not asked for at all where we know none', () => {
    const sums = { 'a.tgz': 'f'.repeat(64) };
    expect([wantedSum('a.tgz', sums), wantedSum('b.tgz', sums), wantedSum('toString', sums)]).toEqual(['f'.repeat(64), null, null]);
  });
});
