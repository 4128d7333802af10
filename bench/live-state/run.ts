// How fast does a command reach the others, what does it cost, and does it stay so with many sessions and much in them:
// Hearth as it runs (a process of its own, encrypted database, real sockets) beside a bare Socket.IO relay, in one run.
// Run: node_modules/.bin/node bench/live-state/run.ts   (docs/performance.md tells what the columns mean)
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { startChild } from '../../server/testing/startChild.ts';
import { quantile, rounded } from '../figures.ts';
import { startGenerators } from './generators.ts';
import type { Figures, Target } from './group.ts';
import { PEOPLE, seedGroups, type Group } from './seed.ts';
import { usageOf } from './usage.ts';

const numbers = (name: string, fallback: string) => (process.env[name] ?? fallback).split(',').map(Number);
const SESSIONS = numbers('SESSIONS', '1,10,100');
const [SECONDS = 0] = numbers('SECONDS', '15');
const [GENERATORS = 0] = numbers('GENERATORS', '2');
const [CHAT_LINES = 0] = numbers('CHAT_LINES', '480');
const WARM_UP_SECONDS = 3;

interface Server extends Target {
  pid: number;
  emptyMegabytes: number;
}

const most = Math.max(...SESSIONS);
const { dataDir, groups } = await seedGroups(most);
// PROFILE=a folder: where the server's CPU profile goes.
const profiling = process.env['PROFILE'] ? { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${process.env['PROFILE']}` } : {};
const hearthChild = await startChild({ DATA_DIR: dataDir, ...profiling });
const relayChild = fork(path.join(import.meta.dirname, 'relay.ts'));
const [{ url: relayUrl }] = (await once(relayChild, 'message')) as [{ url: string }];
const serverOf = async (kind: Target['kind'], url: string, pid: number): Promise<Server> => ({
  kind,
  url,
  pid,
  emptyMegabytes: (await usageOf(pid)).megabytes,
});
const relay = await serverOf('relay', relayUrl, relayChild.pid!);
const hearth = await serverOf('hearth', hearthChild.url, hearthChild.pid());
const generators = startGenerators(GENERATORS);

try {
  await measureSpeed();
  await measureReturn();
  await measureFullChat();
} finally {
  generators.end();
  relayChild.disconnect();
  await hearthChild.stop();
  await rm(dataDir, { recursive: true, force: true });
}

/** One row for each number of sessions and rate, each server's figures beside the other's. */
async function measureSpeed() {
  const rows: object[] = [];
  let entered = 0;
  for (const sessions of SESSIONS) {
    const more: Group[] = groups.slice(entered, sessions);
    for (const server of [relay, hearth]) await generators.enter(server, more);
    entered = sessions;
    const [bare, ours] = [await load(relay, 1, sessions), await load(hearth, 1, sessions)];
    rows.push(...rowsOf(sessions, 'session', bare, ours));
  }
  const [bare, ours] = [await load(relay, PEOPLE, most), await load(hearth, PEOPLE, most)];
  rows.push(...rowsOf(most, 'socket', bare, ours));
  console.log(`A command's way to the eleven others, ${SECONDS} s a row, one command a second from each session or each socket`);
  console.table(rows);
}

interface Load extends Figures {
  seconds: number;
  cpu: number;
  megabytesEach: number;
}

async function load({ kind, pid, emptyMegabytes }: Server, perSecond: number, sessions: number): Promise<Load> {
  await generators.run(kind, WARM_UP_SECONDS, perSecond);
  const before = await usageOf(pid);
  const startedAt = performance.now();
  const figures = await generators.run(kind, SECONDS, perSecond);
  const seconds = (performance.now() - startedAt) / 1_000;
  const after = await usageOf(pid);
  return { ...figures, seconds, cpu: (after.cpu - before.cpu) / seconds, megabytesEach: (after.megabytes - emptyMegabytes) / sessions };
}

function rowsOf(sessions: number, each: 'session' | 'socket', bare: Load, ours: Load): object[] {
  const row = (server: string, { effects, answers, commands, bytes, reached, cpu, megabytesEach }: Load) => ({
    sessions,
    sockets: sessions * PEOPLE,
    'one a second from each': each,
    server,
    'p50 ms': rounded(quantile(effects, 0.5)),
    'p95 ms': rounded(quantile(effects, 0.95)),
    'p99 ms': rounded(quantile(effects, 0.99)),
    'answer p95 ms': rounded(quantile(answers, 0.95)),
    'p95 to relay': rounded(quantile(effects, 0.95) / quantile(bare.effects, 0.95)),
    'commands/s': Math.round(commands / SECONDS),
    lost: commands * (PEOPLE - 1) - effects.length,
    'bytes/client/command': Math.round(bytes / commands / reached),
    'CPU % of a core': rounded(cpu * 100),
    'CPU % a session': rounded((cpu * 100) / sessions),
    'MB a session': rounded(megabytesEach),
  });
  return [row('relay', bare), row('Hearth', ours)];
}

/** Everybody is cut off at once and comes back by themselves. */
async function measureReturn() {
  const row = (server: string, back: number[]) => ({
    server,
    sockets: back.length,
    'half are back after ms': Math.round(quantile(back, 0.5)),
    '95 %': Math.round(quantile(back, 0.95)),
    'the last': Math.round(quantile(back, 1)),
  });
  const rows = [row('relay', await generators.dropAll('relay')), row('Hearth', await generators.dropAll('hearth'))];
  console.log('All connections are cut at once; back means with all views');
  console.table(rows);
}

/** The same commands where the chat is long: what is sent must follow the change, not what is there. */
async function measureFullChat() {
  const row = (chat: string, { effects, bytes, commands, reached }: Figures) => ({
    'lines in the chat': chat,
    'bytes/client/command': Math.round(bytes / commands / reached),
    'p50 ms': rounded(quantile(effects, 0.5)),
    'p95 ms': rounded(quantile(effects, 0.95)),
  });
  const short = await generators.run('hearth', SECONDS, 1);
  await generators.chat('hearth', CHAT_LINES);
  const long = await generators.run('hearth', SECONDS, 1);
  console.log(`${most} sessions, one command a second from each`);
  console.table([row('as above', short), row(`${CHAT_LINES} more (from 500 on the oldest gives way)`, long)]);
}
