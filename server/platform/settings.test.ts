import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readSettings, SettingsError } from './settings.ts';

test('an empty environment gives the documented defaults', () => {
  expect(readSettings({})).toEqual({
    port: 8080,
    host: '127.0.0.1',
    dataDir: path.resolve('data'),
    databaseKey: null,
    newDatabaseKey: null,
    publicUrl: null,
    rtcPort: 20_000,
    rtcAnnouncedAddress: null,
    tls: null,
    turn: null,
    mail: null,
    isDemo: true,
    workerBin: null,
    workers: null,
    logLevel: 'info',
  });
});

test('an empty value counts as none', () => {
  expect(readSettings({ PORT: '', HOST: ' ' })).toMatchObject({ port: 8080, host: '127.0.0.1' });
});

test.each([
  ['127.0.0.1', true],
  ['127.8.0.1', true],
  ['localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.168.1.4', false],
  ['hearth.example.org', false],
  ['127.0.0.1.example.org', false],
])('the demo on %s is on by itself: %s', (host, isDemo) => {
  expect(readSettings({ HOST: host }).isDemo).toBe(isDemo);
});

test('the demo faces a network only when somebody asks for it', () => {
  expect(readSettings({ HOST: '0.0.0.0', DEMO: 'on' }).isDemo).toBe(true);
  expect(readSettings({ DEMO: 'off' }).isDemo).toBe(false);
});

test.each([
  [{ PUBLIC_URL: 'https://hearth.example.org' }, false],
  [{ RTC_ANNOUNCED_ADDRESS: '203.0.113.7' }, false],
  [{ PUBLIC_URL: 'http://localhost:8080', RTC_ANNOUNCED_ADDRESS: '203.0.113.7' }, false],
  [{ PUBLIC_URL: 'http://[::1]:8080', RTC_ANNOUNCED_ADDRESS: '127.0.0.1' }, true],
  [{ PUBLIC_URL: 'https://hearth.example.org', DEMO: 'on' }, true],
])('behind a proxy, or announced elsewhere, known passwords face nobody unasked: %j', (env, isDemo) => {
  expect(readSettings(env).isDemo).toBe(isDemo);
});

test.each([
  ['PORT', 'http'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '80.5'],
  ['HOST', 'http://localhost'],
  ['HOST', 'a b'],
  ['DATABASE_KEY', 'too short'],
  ['PUBLIC_URL', 'hearth.example.org'],
  ['PUBLIC_URL', 'ftp://hearth.example.org'],
  ['PUBLIC_URL', 'https://hearth.example.org/path'],
  ['RTC_PORT', '70000'],
  ['RTC_ANNOUNCED_ADDRESS', '203.0.113.7:40000'],
  ['TLS_CERT', '/no/such/file'],
  ['TLS_KEY', '/no/such/file'],
  ['TURN_URLS', 'https://turn.example.org'],
  ['TURN_SECRET', 'short'],
  ['DEMO', 'maybe'],
  ['WORKERS', '0'],
  ['SMTP_URL', 'mail.example.org'],
  ['MAIL_FROM', 'nobody'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s stops the start with one line that names it', (name, value) => {
  const error = catchError({ [name]: value });
  expect(error.message).toMatch(new RegExp(`^${name} must `));
  expect(error.message).not.toContain('\n');
});

test.each([
  ['TURN_URLS', 'turn:turn.example.org', 'TURN_SECRET'],
  ['TURN_SECRET', 'a'.repeat(16), 'TURN_URLS'],
  ['SMTP_URL', 'smtp://localhost:2525', 'MAIL_FROM'],
])('%s alone asks for its other half', (name, value, missing) => {
  expect(catchError({ [name]: value }).message).toMatch(new RegExp(`^${missing} must `));
});

test('a secret is never quoted', () => {
  expect(catchError({ DATABASE_KEY: 'hush-hush' }).message).not.toContain('hush');
  expect(catchError({ TURN_SECRET: 'hush-hush' }).message).not.toContain('hush');
});

test('a certificate needs its own key', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hearth-settings-'));
  const file = path.join(folder, 'not.pem');
  writeFileSync(file, 'not a certificate');
  expect(catchError({ TLS_CERT: file, TLS_KEY: file }).message).toBe('TLS_CERT and TLS_KEY must be a certificate and its own private key.');
});

test('workers and their ports must fit', () => {
  expect(catchError({ RTC_PORT: '65535', WORKERS: '2' }).message).toMatch(/^RTC_PORT must /);
});

test('TURN addresses are a list; PUBLIC_URL is an origin', () => {
  const settings = readSettings({
    TURN_URLS: 'turn:turn.example.org:3478, turns:turn.example.org:5349?transport=tcp',
    TURN_SECRET: 's'.repeat(16),
    PUBLIC_URL: 'https://hearth.example.org/',
  });
  expect(settings.turn?.urls).toEqual(['turn:turn.example.org:3478', 'turns:turn.example.org:5349?transport=tcp']);
  expect(settings.publicUrl).toBe('https://hearth.example.org');
});

function catchError(env: Record<string, string>): SettingsError {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
  throw new Error(`${JSON.stringify(env)} was taken`);
}
