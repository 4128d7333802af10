import { readFileSync } from 'node:fs';
import { request, type RequestOptions } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import path from 'node:path';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SOCKET_PATH } from '#shared/live/protocol.ts';
import * as letterParser from '#shared/live/documents/letterParser.ts';
import { DEMO_PASSWORD } from '#server/seed/accounts.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';

const pem = (name: string) => readFileSync(path.join(import.meta.dirname, '../../testing/localhost', name), 'utf8');
const cert = pem('cert.pem');
let server: TestServer;
let own: string;

beforeAll(async () => {
  server = await startServer({ tls: { cert, key: pem('key.pem') } });
  own = `https://localhost:${server.hearth.port}`;
});
afterAll(() => server.stop());

interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

const ask = (where: string, { body, ...options }: RequestOptions & { body?: unknown } = {}) =>
  new Promise<Answered>((resolve, reject) => {
    const asked = request(`${own}${where}`, { ca: cert, agent: false, ...options }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    asked.on('error', reject).end(body === undefined ? undefined : JSON.stringify(body));
  });

const post = (where: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(where, { method: 'POST', body, headers: { origin: own, 'content-type': 'application/json', ...headers } });
const signIn = () => post('/api/auth/sign-in/email', { email: 'participant1@demo.hearth', password: DEMO_PASSWORD });

test('the cookie can be set by nobody else: its name says secure, whole host, every path', async () => {
  const { headers } = await signIn();
  const lines = headers['set-cookie'] ?? [];
  // Who signed in, and that this browser is known to be theirs.
  expect(lines.map((line) => /^[^=]+/.exec(line)?.[0])).toEqual(['__Host-hearth.session_token', '__Host-hearth.known']);
  for (const line of lines) expect(line).toMatch(/^__Host-[^=]+=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
});

test('a cookie of another name signs nobody in, by page or socket', async () => {
  const [, name, value] = /^(.+?)=([^;]+)/.exec((await signIn()).headers['set-cookie']![0]!)!;
  const me = async (cookie: string) => (await ask('/api/me', { headers: { cookie } })).status;
  expect(await me(`${name}=${value}`)).toBe(200);
  const socket = (cookie: string) =>
    new Promise<string>((resolve) => {
      const opened = io(own, {
        path: SOCKET_PATH,
        parser: letterParser,
        transports: ['websocket'],
        reconnection: false,
        forceNew: true,
        ca: cert,
        auth: { session: server.sessions.group, tab: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa' },
        extraHeaders: { cookie, origin: own },
      } as never);
      opened.on('connect', () => (opened.close(), resolve('in')));
      opened.on('connect_error', (error) => (opened.close(), resolve(error.message)));
    });
  expect(await socket(`${name}=${value}`)).toBe('in');
  for (const other of ['hearth.session_token', '__Secure-hearth.session_token', '__Secure-__Host-hearth.session_token', '__host-hearth.session_token']) {
    expect([other, await me(`${other}=${value}`), await socket(`${other}=${value}`)]).toEqual([other, 401, 'signedOut']);
  }
});

test('a page of this host over plain http does nothing here', async () => {
  const plain = own.replace('https:', 'http:');
  const { status, text } = await post('/api/auth/sign-out', {}, { origin: plain });
  expect([status, JSON.parse(text).refused]).toEqual([403, 'foreignPage']);
  expect((await ask(`${SOCKET_PATH}/?EIO=4&transport=polling`, { headers: { origin: plain } })).status).toBe(403);
});

test('every answer stays with https for a year and keeps itself to itself, whoever makes it', async () => {
  const answers: [string, Answered][] = [];
  for (const where of [
    '/',
    '/sign-in',
    '/healthz',
    '/metrics',
    '/api/help',
    '/api/me',
    '/api/nothing',
    '/assets/none.js',
    '/%E0%A4%A',
    `${SOCKET_PATH}/?EIO=4&transport=polling`,
    `${SOCKET_PATH}/?EIO=2`,
  ]) {
    answers.push([where, await ask(where)]);
  }
  answers.push(
    ['DELETE', await ask('/api/me', { method: 'DELETE' })],
    ['POST', await post('/', {})],
    ['TRACE', await ask('/', { method: 'TRACE', headers: { 'x-secret': 'SECRET' } })],
    ['refused', await post('/api/auth/sign-in/email', { email: 'x' })],
  );
  for (const [where, { headers, text }] of answers) {
    expect([where, headers['strict-transport-security']]).toEqual([where, 'max-age=31536000']);
    expect([where, headers['x-content-type-options'], headers['x-frame-options'], headers['referrer-policy']]).toEqual([
      where,
      'nosniff',
      'DENY',
      'no-referrer',
    ]);
    expect([where, headers['content-security-policy']?.includes("default-src 'self'"), headers['permissions-policy']?.includes('geolocation=()')]).toEqual([
      where,
      true,
      true,
    ]);
    expect([where, headers['x-powered-by'], headers['server'], headers['access-control-allow-origin']]).toEqual([where, undefined, undefined, undefined]);
    expect([where, text.includes('SECRET')]).toEqual([where, false]);
  }
});

const socketTo = (options: object) =>
  new Promise<TLSSocket>((resolve, reject) => {
    const socket = connectTls({ port: server.hearth.port, host: '127.0.0.1', servername: 'localhost', ca: cert, ...options }, () => resolve(socket));
    socket.on('error', reject);
  });

test('what is no HTTP is answered so that no browser reads anything into it', async () => {
  const socket = await socketTo({});
  const said = new Promise<string>((resolve) => {
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString())).on('close', () => resolve(text));
  });
  socket.write('NOT HTTP\r\n\r\n');
  expect(await said).toMatch(/^HTTP\/1\.1 400 [\s\S]*nosniff/);
});

test('TLS 1.3 and nothing older', async () => {
  const socket = await socketTo({});
  expect(socket.getProtocol()).toBe('TLSv1.3');
  socket.destroy();
  for (const maxVersion of ['TLSv1.2', 'TLSv1.1']) await expect(socketTo({ minVersion: 'TLSv1', maxVersion, ciphers: 'DEFAULT@SECLEVEL=0' })).rejects.toThrow();
});
