import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import path from 'node:path';
import { createSecureContext } from 'node:tls';
import { z } from 'zod';

/** What the environment decides, read once. README.md documents each variable. */
export interface Settings {
  port: number;
  host: string;
  /** Absolute. */
  dataDir: string;
  /** Null: made on the first start and kept in the data folder. */
  databaseKey: string | null;
  /** For `npm run database-key` alone. */
  newDatabaseKey: string | null;
  /** The origin people type, without a slash at the end; null: made of host and port. */
  publicUrl: string | null;
  /** The first worker's UDP and TCP port, the next one's is one higher; 0: any free port. */
  rtcPort: number;
  rtcAnnouncedAddress: string | null;
  /** PEM. */
  tls: { cert: string; key: string } | null;
  turn: { urls: string[]; secret: string } | null;
  /** For what a clinic's managers have to know at once; null: in the app only. */
  mail: { url: string; from: string } | null;
  isDemo: boolean;
  workerBin: string | null;
  /** Media workers; null: one a core. */
  workers: number | null;
  logLevel: 'silent' | 'warn' | 'info' | 'debug';
}

/** A variable has a wrong value; the message is one line that names it. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

const port = z.coerce.number().int().min(0).max(65_535);
const address = z
  .string()
  .max(253)
  .refine((text) => isIP(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text));
const turnUrl = z.string().regex(/^turns?:[^\s/?]+(\?transport=(udp|tcp))?$/);
const isOn = z.enum(['on', 'true', '1', 'yes', 'off', 'false', '0', 'no']).transform((word) => ['on', 'true', '1', 'yes'].includes(word));

// What each variable must be, in the words of the message.
const variables = {
  PORT: { schema: port, must: 'be a port: a whole number from 0 to 65535' },
  HOST: { schema: address, must: 'be an address or a host name, such as 127.0.0.1 or 0.0.0.0' },
  DATA_DIR: { schema: z.string(), must: 'be a folder' },
  DATABASE_KEY: { schema: z.string().min(32), must: 'hold at least 32 characters', isSecret: true },
  NEW_DATABASE_KEY: { schema: z.string().min(32), must: 'hold at least 32 characters', isSecret: true },
  PUBLIC_URL: { schema: z.string().transform(toOrigin).pipe(z.string()), must: 'be an address without a path, such as https://hearth.example.org' },
  RTC_PORT: { schema: port, must: 'be a port: a whole number from 0 to 65535' },
  RTC_ANNOUNCED_ADDRESS: { schema: address, must: 'be the address at which browsers reach this machine, such as 203.0.113.7' },
  TLS_CERT: { schema: z.string().transform(readPem).pipe(z.string()), must: 'be a PEM file that can be read' },
  TLS_KEY: { schema: z.string().transform(readPem).pipe(z.string()), must: 'be a PEM file that can be read' },
  TURN_URLS: {
    schema: z
      .string()
      .transform((text) => text.split(',').map((url) => url.trim()))
      .pipe(z.array(turnUrl).max(8)),
    must: 'be addresses with commas between them, such as turn:turn.example.org:3478,turns:turn.example.org:5349?transport=tcp',
  },
  TURN_SECRET: { schema: z.string().min(16), must: 'hold at least 16 characters', isSecret: true },
  SMTP_URL: {
    schema: z.string().regex(/^smtps?:\/\/[^\s/]+$/),
    must: 'be the address of a mail server, such as smtps://user:password@mail.example.org',
    isSecret: true,
  },
  MAIL_FROM: {
    schema: z
      .string()
      .regex(/^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/)
      .max(200),
    must: 'be who mails are from, such as Hearth <hearth@example.org>',
  },
  DEMO: { schema: isOn, must: 'be on or off' },
  MEDIASOUP_WORKER_BIN: { schema: z.string(), must: 'be the path of the mediasoup worker' },
  WORKERS: { schema: z.coerce.number().int().min(1).max(256), must: 'be a whole number from 1 to 256' },
  LOG_LEVEL: { schema: z.enum(['silent', 'warn', 'info', 'debug']), must: 'be silent, warn, info or debug' },
};

type Variable = keyof typeof variables;
type Environment = Record<string, string | undefined>;

/** Reads the settings from `env`. Throws SettingsError at the first wrong value. */
export function readSettings(env: Environment): Settings {
  const read = <V extends Variable>(name: V) => readVariable(env, name);
  const host = read('HOST') ?? '127.0.0.1';
  // Below those that Linux gives to outgoing connections (32768 and up), any of which could be taken at a start.
  const rtcPort = read('RTC_PORT') ?? 20_000;
  const workers = read('WORKERS');
  const [publicUrl, announced] = [read('PUBLIC_URL'), read('RTC_ANNOUNCED_ADDRESS')];
  if (rtcPort + (workers ?? 1) - 1 > 65_535) throw new SettingsError(`RTC_PORT must leave room for a port for each media worker (is "${rtcPort}").`);

  return {
    port: read('PORT') ?? 8080,
    host,
    dataDir: path.resolve(read('DATA_DIR') ?? './data'),
    databaseKey: read('DATABASE_KEY'),
    newDatabaseKey: read('NEW_DATABASE_KEY'),
    publicUrl,
    rtcPort,
    rtcAnnouncedAddress: announced,
    tls: readTls(env),
    turn: readTurn(env),
    mail: readMail(env),
    // Known passwords never face a network unless somebody asks for it.
    isDemo: read('DEMO') ?? [host, hostOf(publicUrl), announced].every((where) => where === null || isLoopback(where)),
    workerBin: read('MEDIASOUP_WORKER_BIN'),
    workers,
    logLevel: read('LOG_LEVEL') ?? 'info',
  };
}

/** Takes what only this process may know out of `env`, once it is read: media workers and whatever else is started inherit the environment. */
export function forgetSecrets(env: Environment): void {
  for (const [name, variable] of Object.entries(variables)) if ('isSecret' in variable) delete env[name];
}

/** Whether only this machine can reach `host`. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

// Of an IPv6 address without its brackets.
const hostOf = (origin: string | null): string | null => origin && new URL(origin).hostname.replace(/^\[|\]$/g, '');

function readVariable<V extends Variable>(env: Environment, name: V): z.output<(typeof variables)[V]['schema']> | null {
  const text = env[name]?.trim();
  if (text === undefined || text === '') return null;
  const variable: { schema: z.ZodType; must: string; isSecret?: boolean } = variables[name];
  const parsed = variable.schema.safeParse(text);
  if (parsed.success) return parsed.data as z.output<(typeof variables)[V]['schema']>;
  throw new SettingsError(`${name} must ${variable.must}${variable.isSecret ? '.' : ` (is ${JSON.stringify(text)}).`}`);
}

function readTls(env: Environment): Settings['tls'] {
  const [cert, key] = readPair(env, 'TLS_CERT', 'TLS_KEY');
  if (cert === null || key === null) return null;
  try {
    createSecureContext({ cert, key });
  } catch {
    throw new SettingsError('TLS_CERT and TLS_KEY must be a certificate and its own private key.');
  }
  return { cert, key };
}

function readTurn(env: Environment): Settings['turn'] {
  const [urls, secret] = readPair(env, 'TURN_URLS', 'TURN_SECRET');
  return urls === null || secret === null ? null : { urls, secret };
}

function readMail(env: Environment): Settings['mail'] {
  const [url, from] = readPair(env, 'SMTP_URL', 'MAIL_FROM');
  return url === null || from === null ? null : { url, from };
}

function readPair<A extends Variable, B extends Variable>(env: Environment, a: A, b: B) {
  const pair = [readVariable(env, a), readVariable(env, b)] as const;
  if ((pair[0] === null) !== (pair[1] === null)) {
    const [missing, given] = pair[0] === null ? [a, b] : [b, a];
    throw new SettingsError(`${missing} must be set too when ${given} is.`);
  }
  return pair;
}

function readPem(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function toOrigin(text: string): string | null {
  const url = URL.parse(text);
  if (!url || !['http:', 'https:'].includes(url.protocol)) return null;
  return url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' ? url.origin : null;
}
