// README's blocks, run as they stand, apart from what a machine of its own would have: names, ports, certificates.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get as getPlain } from 'node:http';
import { request, type RequestOptions } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect } from 'node:tls';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as letterParser from '#shared/live/documents/letterParser.ts';
import { SOCKET_PATH } from '#shared/live/protocol.ts';
import { DEMO_PASSWORD } from '#server/seed/accounts.ts';
import { freePort } from '#server/testing/freePort.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import { until } from '#server/testing/until.ts';

const readme = readFileSync(path.join(import.meta.dirname, '../README.md'), 'utf8');
const block = (language: string): string => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? '';
const has = (program: string) => spawnSync('which', [program], { env: { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin` } }).status === 0;
const [certFile, keyFile] = ['cert.pem', 'key.pem'].map((name) => path.join(import.meta.dirname, 'testing/localhost', name)) as [string, string];
const ca = readFileSync(certFile, 'utf8');

interface Ports {
  hearth: number;
  https: number;
  http: number;
}

interface Proxy {
  program: string;
  /** Writes what the program reads and gives how it is called. */
  prepare: (folder: string, ports: Ports) => string[];
}

/** Replaces what stands in a block exactly once. Throws where it does not, so that a changed README is noticed. */
const put = (text: string, from: string, to: string): string => {
  if (text.split(from).length !== 2) throw new Error(`README's block has "${from}" not once`);
  return text.replace(from, () => to);
};

const proxies: Proxy[] = [
  {
    program: 'caddy',
    prepare(folder, { hearth, https }) {
      let text = put(block('Caddyfile'), 'hearth.example.org {', `https://localhost:${https} {`);
      text = put(text, 'tls {', `tls ${certFile} ${keyFile} {`);
      text = put(text, '127.0.0.1:8080', `127.0.0.1:${hearth}`);
      writeFileSync(path.join(folder, 'Caddyfile'), `{\n  admin off\n  auto_https off\n  storage file_system ${folder}\n}\n${text}`);
      return ['run', '--adapter', 'caddyfile', '--config', path.join(folder, 'Caddyfile')];
    },
  },
  {
    program: 'nginx',
    prepare(folder, { hearth, https, http }) {
      let text = put(block('nginx'), 'listen 443 ssl', `listen 127.0.0.1:${https} ssl`);
      text = put(text, 'listen 80;', `listen 127.0.0.1:${http};`);
      text = put(text, '/etc/hearth/fullchain.pem', certFile);
      text = put(text, '/etc/hearth/privkey.pem', keyFile);
      text = put(text, '127.0.0.1:8080', `127.0.0.1:${hearth}`).replaceAll('server_name hearth.example.org', 'server_name localhost');
      const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n');
      writeFileSync(
        path.join(folder, 'nginx.conf'),
        `daemon off;\nmaster_process off;\npid ${folder}/pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n${own}\n${text}}\n`,
      );
      return ['-c', path.join(folder, 'nginx.conf'), '-e', 'stderr'];
    },
  },
];

describe.each(proxies)('$program as the README sets it up', ({ program, prepare }) => {
  const isThere = has(program);
  const folder = mkdtempSync(path.join(tmpdir(), `hearth-${program}-`));
  let ports: Ports;
  let server: TestServer;
  let proxy: ChildProcess;
  let own: string;
  let said = '';

  beforeAll(async () => {
    if (!isThere) return;
    ports = { hearth: await freePort(), https: await freePort(), http: await freePort() };
    own = `https://localhost:${ports.https}`;
    server = await startServer({ port: ports.hearth, publicUrl: own });
    proxy = spawn(program, prepare(folder, ports), {
      cwd: folder,
      env: { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin`, HOME: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [proxy.stdout!, proxy.stderr!]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await until(
      async () => {
        if (proxy.exitCode !== null) throw new Error(`${program} ended:\n${said}`);
        return ask('/healthz').then(
          ({ status }) => status === 200,
          () => false,
        );
      },
      program,
      30_000,
    );
  });
  afterAll(async () => {
    proxy?.kill();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  interface Answered {
    status: number;
    headers: IncomingHttpHeaders;
    text: string;
  }
  const ask = (where: string, { body, ...options }: RequestOptions & { body?: string } = {}) =>
    new Promise<Answered>((resolve, reject) => {
      const asked = request(`${own}${where}`, { ca, agent: false, ...options }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      });
      asked.on('error', reject).end(body);
    });
  const signIn = (origin: string, headers: Record<string, string> = {}) =>
    ask('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ email: 'participant1@demo.hearth', password: DEMO_PASSWORD }),
    });

  test.runIf(isThere)('a page and its sign-in come through, with a cookie and headers for https alone', async () => {
    const { status, headers } = await signIn(own);
    expect(status).toBe(200);
    expect(headers['set-cookie']?.[0]).toMatch(/^__Host-hearth\.session_token=.*; Secure/);
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    expect((await signIn(own.replace('https:', 'http:'))).status).toBe(403);
  });

  test.runIf(isThere)('the live connection comes through as a WebSocket', async () => {
    const cookie = (await signIn(own)).headers['set-cookie']![0]!.split(';')[0]!;
    const options = {
      path: SOCKET_PATH,
      parser: letterParser,
      transports: ['websocket'],
      reconnection: false,
      ca,
      auth: { session: server.sessions.group, tab: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa' },
      extraHeaders: { cookie, origin: own },
    };
    const socket = io(own, options as never);
    const outcome = await new Promise<string>((resolve) => {
      socket.on('welcome', () => resolve('welcome'));
      socket.on('connect_error', (error) => resolve(error.message));
    });
    socket.close();
    expect(outcome).toBe('welcome');
  });

  test.runIf(isThere)('the metrics stay closed, however they are written', async () => {
    for (const where of ['/metrics', '/metrics/', '/METRICS', '/%6detrics', '//metrics']) {
      for (const headers of [{}, { 'x-forwarded-for': '10.0.0.1' }])
        expect([where, (await ask(where, { headers })).text.includes('hearth_')]).toEqual([where, false]);
    }
  });

  test.runIf(isThere)('nobody chooses the address they are counted under', async () => {
    await server.db.prisma.rateLimit.deleteMany();
    for (const from of ['198.51.100.1', '198.51.100.2', '198.51.100.3'])
      await ask('/api/password/no-such-token-of-anybody', { headers: { 'x-forwarded-for': from } });
    const keys = (await server.db.prisma.rateLimit.findMany()).map(({ key }) => key);
    expect(keys).toEqual([expect.stringMatching(/127\.0\.0\.1$|::1$/)]);
  });

  test.runIf(isThere)('a long text gets through where no WebSocket does', async () => {
    const { status, text } = await ask('/api/sheets', {
      method: 'POST',
      headers: { origin: own, 'content-type': 'application/json' },
      body: JSON.stringify('x'.repeat(1_500_000)),
    });
    expect([status, JSON.parse(text).refused]).toEqual([401, 'signedOut']);
  });

  test.runIf(isThere)('TLS 1.3 and nothing older', async () => {
    const older = new Promise((resolve, reject) => {
      const socket = connect({ port: ports.https, host: '127.0.0.1', servername: 'localhost', ca, maxVersion: 'TLSv1.2' }, () => resolve(socket.destroy()));
      socket.on('error', reject);
    });
    await expect(older).rejects.toThrow();
  });

  test.runIf(isThere && program === 'nginx')('plain http leads to https', async () => {
    const to = await new Promise((resolve, reject) => {
      getPlain({ port: ports.http, host: '127.0.0.1', path: '/today', headers: { host: 'localhost' } }, (answer) =>
        resolve([answer.statusCode, answer.resume().headers.location]),
      ).on('error', reject);
    });
    expect(to).toEqual([301, 'https://localhost/today']);
  });
});

describe.runIf(has('systemd-analyze'))('the unit', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hearth-unit-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const verify = (text: string) => {
    const [npm, file] = [path.join(folder, 'npm'), path.join(folder, 'hearth.service')];
    writeFileSync(npm, '');
    chmodSync(npm, 0o755);
    writeFileSync(file, put(text, '/usr/bin/npm', npm));
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', file], { encoding: 'utf8' });
    return { status, said: stderr.split('\n').filter((line) => line.includes('hearth.service')) };
  };

  test('is one that systemd takes', () => {
    expect(verify(block('ini'))).toEqual({ status: 0, said: [] });
  });
  test('and a slip in it would be seen', () => {
    expect(verify(put(block('ini'), 'RestartSec=', 'RestartSecs=')).said).not.toEqual([]);
  });
});
