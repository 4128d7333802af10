import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { at, root } from './project.mjs';
import { run, SetupError, step } from './say.mjs';
import { installSystemPackages, workerPackages } from './systemPackages.mjs';
import { addressOf, archiveName, wantedSum } from './workerArchive.mjs';

const ANSWER_TIMEOUT_MS = 10_000;
const DOWNLOAD_TIMEOUT_MS = 60_000;
// The worker's own exit code when it is not started by mediasoup: it loaded and ran.
const RAN = 41;

/**
 * The mediasoup worker where mediasoup looks for it: from this machine's cache, else the official prebuilt one where we know its checksum, else
 * built here (scripts/mediasoup-worker) from the sources in the npm package, whose checksum is in package-lock.json. Whatever does not run is
 * made again.
 */
export async function provideMediaWorker({ mayInstall }) {
  const { version } = JSON.parse(readFileSync(at('node_modules/mediasoup/package.json'), 'utf8'));
  const cacheHome = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  const folder = path.join(cacheHome, 'hearth/mediasoup-worker', version);
  const cached = path.join(folder, 'mediasoup-worker');
  if (!runs(cached)) {
    mkdirSync(folder, { recursive: true });
    if (!(await downloadKnown(version, folder, cached))) await build(folder, cached, mayInstall);
  }
  link(cached);
}

function runs(file) {
  return existsSync(file) && spawnSync(file, [], { env: {}, stdio: 'ignore', timeout: 10_000 }).status === RAN;
}

function link(cached) {
  const file = at('node_modules/mediasoup/worker/out/Release/mediasoup-worker');
  if (isLinkTo(file, cached)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  symlinkSync(cached, file);
}

function isLinkTo(file, target) {
  try {
    return readlinkSync(file) === target;
  } catch {
    return false;
  }
}

async function downloadKnown(version, folder, cached) {
  const name = archiveName(version);
  const sum = wantedSum(name);
  return sum !== null && step('Looking for the official media worker', () => download({ address: addressOf(version, name), sum, folder, cached }));
}

/** Fetches an archive into `cached` where it is whole, has this SHA-256 and holds a worker that runs here. Nothing of it is unpacked before. */
export async function download({ address, sum, folder, cached }) {
  const work = mkdtempSync(path.join(folder, 'download-'));
  const abort = new AbortController();
  let timer = setTimeout(() => abort.abort(), ANSWER_TIMEOUT_MS);
  try {
    const answer = await fetch(address, { signal: abort.signal });
    if (!answer.ok) return false;
    clearTimeout(timer);
    timer = setTimeout(() => abort.abort(), DOWNLOAD_TIMEOUT_MS);
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (createHash('sha256').update(bytes).digest('hex') !== sum) {
      console.log(`\n  ! The media worker at ${address} is not the one we know (another SHA-256), so it was not used.`);
      return false;
    }
    const archive = path.join(work, 'worker.tgz');
    writeFileSync(archive, bytes);
    await run('tar', ['-xzf', archive, '-C', work]);
    return keep(path.join(work, 'mediasoup-worker'), cached);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    rmSync(work, { recursive: true, force: true });
  }
}

async function build(folder, cached, mayInstall) {
  await installSystemPackages('the media worker is built from source', workerPackages, { mayInstall });
  // A worker that was built on libraries which were missing until now.
  if (runs(cached)) return;
  await step('Building the media worker, once for this machine (about a minute on two cores)', async (show) => {
    // Stays after an interruption: the next start goes on from there.
    const work = path.join(folder, `build-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`);
    const configure = () => run('cmake', ['-G', 'Ninja', '-S', at('scripts/mediasoup-worker'), '-B', work, `-DWORKER=${at('node_modules/mediasoup/worker')}`]);
    await configure().catch(() => {
      rmSync(work, { recursive: true, force: true });
      return configure();
    });
    await run('ninja', ['-C', work], { onLine: tellProgress(show) });
    const isKept = keep(path.join(work, 'mediasoup-worker'), cached);
    rmSync(work, { recursive: true, force: true });
    if (!isKept) throw new SetupError('The media worker was built but does not run on this machine. Please tell us: this should not happen.');
  });
}

// Into the cache whole or not at all, and only what runs here.
function keep(made, cached) {
  chmodSync(made, 0o755);
  if (!runs(made)) return false;
  renameSync(made, cached);
  return true;
}

// Without a terminal, a line each tenth.
function tellProgress(show) {
  let toldTenths = 0;
  return (line) => {
    const [, done, all] = /^\[(\d+)\/(\d+)\]/.exec(line) ?? [];
    if (!done) return;
    show(`${done} of ${all}`);
    const tenths = Math.floor((10 * Number(done)) / Number(all));
    if (!process.stdout.isTTY && tenths > toldTenths) {
      toldTenths = tenths;
      console.log(`    ${done} of ${all} parts`);
    }
  };
}
