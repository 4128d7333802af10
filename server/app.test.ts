import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectLive } from '#server/testing/live.ts';
import { DEMO_PASSWORD } from '#server/seed/accounts.ts';
import { signIn, stranger } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import { serveClient } from './platform/http/serveClient.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test('answers that it is up', async () => {
  const { status, body } = await stranger(server.url).get('/healthz');
  expect({ status, body }).toEqual({ status: 200, body: { isUp: true } });
});

test('pages may load and call nothing from another host', async () => {
  const { headers } = await stranger(server.url).get('/sign-in');
  const policy: Record<string, string[]> = Object.fromEntries(
    headers
      .get('content-security-policy')!
      .split(';')
      .map((part) => [part.split(' ')[0]!, part.split(' ').slice(1)] as const),
  );
  const host = new URL(server.url).host;
  expect(policy['default-src']).toEqual(["'self'"]);
  expect(policy['script-src']).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  expect(policy['connect-src']).toEqual(["'self'", `ws://${host}`]);
  expect(policy['frame-ancestors']).toEqual(["'none'"]);
  const places = Object.values(policy).flat();
  expect(places.filter((place) => !place.startsWith("'") && !['data:', 'blob:', `ws://${host}`].includes(place))).toEqual([]);
  expect(headers.get('strict-transport-security')).toBeNull();
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('permissions-policy')).toContain('camera=(self)');
  expect(headers.get('x-powered-by')).toBeNull();
});

test('a host header cannot widen the policy', async () => {
  const policy = await new Promise<unknown>((resolve, reject) => {
    const request = get(`${server.url}/sign-in`, { headers: { host: 'x; script-src *' } });
    request.on('response', ({ headers }) => resolve(headers['content-security-policy'])).on('error', reject);
  });
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toContain('*');
});

test('behind a proxy that speaks https, pages of the public address are ours, with a cookie for https alone', async () => {
  const secure = await startServer({ publicUrl: 'https://care.example.org' });
  const enter = (origin: string) =>
    stranger(secure.url).post('/api/auth/sign-in/email', { email: 'participant2@demo.hearth', password: DEMO_PASSWORD }, { origin });
  const { headers } = await enter('https://care.example.org');
  const [plain, direct] = [await enter('http://care.example.org'), await enter(secure.url)];
  await secure.stop();
  expect(headers.getSetCookie()[0]).toMatch(/^__Host-hearth\.session_token=.*; Secure/);
  expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
  expect([plain.status, direct.status]).toEqual([403, 403]);
});

test('an unknown route, an unreadable and an oversized body each get a plain sentence', async () => {
  const ana = await signIn(server.url, 'participant1');
  const unknown = await ana.get('/api/nothing/here');
  expect({ status: unknown.status, refused: unknown.body.refused }).toEqual({ status: 404, refused: 'notThere' });
  const broken = await ana.get('/api/sessions/%E0%A4%A/way-in');
  expect({ status: broken.status, refused: broken.body.refused }).toEqual({ status: 404, refused: 'notThere' });
  const unreadable = await ana.post('/api/auth/sign-in/email', '{"email": SECRET');
  expect({ status: unreadable.status, body: unreadable.body }).toEqual({
    status: 400,
    body: { refused: 'badInput', values: { field: 'body', rule: 'not_understood' } },
  });
  const oversized = await ana.post('/api/auth/sign-in/email', { email: 'x'.repeat(70_000) });
  expect({ status: oversized.status, refused: oversized.body.refused }).toEqual({ status: 413, refused: 'tooLarge' });
  const long = await ana.post('/api/auth/sign-in/email', { email: 'participant1@demo.hearth', password: 'x'.repeat(200) });
  expect({ status: long.status, field: long.body.values.field }).toEqual({ status: 400, field: 'password' });
});

test('answers of the api are kept by nobody', async () => {
  const { headers } = await stranger(server.url).get('/api/help');
  expect(headers.get('cache-control')).toBe('no-store');
});

test('the metrics count requests and refusals, and name nobody', async () => {
  const ana = await signIn(server.url, 'participant1');
  await ana.get('/api/me');
  await ana.get(`/api/sessions/${server.sessions.group}/way-in`);
  await ana.get('/api/invitations');
  await ana.get(`/api/sessions/SECRET-${server.sessions.group}/way-in`);
  await ana.get('/SECRET-page');
  (await connectLive(ana, server.sessions.group)).close();
  const { body, headers } = await stranger(server.url).get<string>('/metrics');
  expect(headers.get('content-type')).toContain('text/plain');
  expect(body).toMatch(/hearth_http_requests_total\{route="\/api\/sessions\/:id\/way-in",method="GET",status="200"\} 1/);
  expect(body).toMatch(/hearth_refusals_total\{where="http",code="forbidden"\} 1/);
  expect(body).toMatch(/hearth_live_sessions \d/);
  const people = await server.db.prisma.person.findMany();
  const words = people.flatMap(({ id, name, email }) => [id, email, ...name.split(' ').filter((word) => word.length > 3)]);
  for (const word of ['SECRET', server.sessions.group, ...words]) expect(body).not.toContain(word);
});

test('the metrics are not there for the internet', async () => {
  const fromOutside = await stranger(server.url).get('/metrics', { 'x-forwarded-for': '203.0.113.9' });
  expect(fromOutside.status).toBe(404);
  expect((await stranger(server.url).get('/metrics', { 'x-forwarded-for': '10.1.2.3' })).status).toBe(200);
});

test.each(['/metrics/', '/METRICS', '/Metrics/', '//metrics', '/metrics%2f', '/%6detrics'])('%s is not another way to the metrics', async (where) => {
  const { body } = await stranger(server.url).get<string>(where);
  expect(JSON.stringify(body)).not.toContain('hearth_');
});

test('an address of the api is one address', async () => {
  const ana = await signIn(server.url, 'participant1');
  for (const where of ['/api/me/', '/API/me', '/api/ME']) expect(JSON.stringify((await ana.get(where)).body)).not.toContain('Ana');
});

test('nothing of a body is read from who may not call, or calls too often', async () => {
  const door = stranger(server.url);
  const big = 'x'.repeat(3_000_000);
  // Not JSON, and far too long: whoever reads it says so.
  expect([(await door.post('/api/sheets', big)).status, (await door.post('/api/auth/change-password', '{')).status]).toEqual([401, 401]);
  const ben = await signIn(server.url, 'participant2');
  expect((await ben.post('/api/lessons', big)).status).toBe(403);
  expect((await ben.post('/api/sheets', big, { origin: 'https://evil.example' })).status).toBe(403);
  for (let tries = 0; tries < 20; tries += 1) await ben.post('/api/auth/change-password', '{');
  expect((await ben.post('/api/auth/change-password', '{')).status).toBe(429);
});

test('the client is served: hashed files for good, pages afresh, any page of ours by its address', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hearth-client-'));
  await mkdir(path.join(folder, 'assets'));
  await writeFile(path.join(folder, 'index.html'), '<title>Hearth</title>');
  await writeFile(path.join(folder, 'worker.js'), 'self');
  await writeFile(path.join(folder, 'assets/app-1a2b.js'), 'app');
  const http = await serving(folder);
  const load = (page: string, accept = 'text/html') => fetch(http.url + page, { headers: { accept } });

  const asset = await load('/assets/app-1a2b.js');
  expect([asset.status, asset.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  const worker = await load('/worker.js');
  expect([worker.status, worker.headers.get('cache-control')]).toEqual([200, 'no-cache']);
  for (const page of ['/', '/sign-in', '/session/abc', '/index.html']) {
    const answer = await load(page);
    expect([page, answer.status, answer.headers.get('cache-control'), await answer.text()]).toEqual([page, 200, 'no-cache', '<title>Hearth</title>']);
  }
  expect((await load('/assets/gone-3c4d.js')).status).toBe(404);
  expect((await load('/missing.json', 'application/json')).status).toBe(404);
  expect((await load('/..%2f..%2fpackage.json')).ok && (await (await load('/..%2f..%2fpackage.json')).text())).not.toContain('"hearth"');
  http.server.close();
  await rm(folder, { recursive: true });
});

async function serving(folder: string): Promise<{ server: Server; url: string }> {
  const http = createServer(express().use(serveClient(folder)));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return { server: http, url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` };
}
