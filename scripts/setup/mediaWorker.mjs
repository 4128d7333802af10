import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { at, root } from './project.mjs';
import { run, SetupError, step } from './say.mjs';
import { installSystemPackages, workerPackages } from './systemPackages.mjs';

const ANSWER_TIMEOUT_MS = 10_000;
const DOWNLOAD_TIMEOUT_MS = 60_000;
// The worker's own exit code when it is not started by mediasoup: it loaded and ran.
const RAN = 41;

/**
 * The mediasoup worker where mediasoup looks for it: from this machine's cache, else the official prebuilt one, else built here
 * (scripts/mediasoup-worker). Whatever does not run is made again.
 */
export async function provideMediaWorker() {
  const { version } = JSON.parse(readFileSync(at('node_modules/mediasoup/package.json'), 'utf8'));
  const cacheHome = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  const folder = path.join(cacheHome, 'hearth/mediasoup-worker', version);
  const cached = path.join(folder, 'mediasoup-worker');
  if (!runs(cached)) {
    mkdirSync(folder, { recursive: true });
    if (!(await download(version, folder, cached))) await build(folder, cached);
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

// The address and the name are those that mediasoup's own install script uses.
async function download(version, folder, cached) {
  const kernel = os.platform() === 'linux' ? `-kernel${os.release().split('.')[0]}` : '';
  const name = `mediasoup-worker-${version}-${os.platform()}-${os.arch()}${kernel}.tgz`;
  const address = `https://github.com/versatica/mediasoup/releases/download/${version}/${name}`;
  return step('Looking for the official media worker', async () => {
    const work = mkdtempSync(path.join(folder, 'download-'));
    const abort = new AbortController();
    let timer = setTimeout(() => abort.abort(), ANSWER_TIMEOUT_MS);
    try {
      const answer = await fetch(address, { signal: abort.signal });
      if (!answer.ok) return false;
      clearTimeout(timer);
      timer = setTimeout(() => abort.abort(), DOWNLOAD_TIMEOUT_MS);
      const archive = path.join(work, name);
      writeFileSync(archive, Buffer.from(await answer.arrayBuffer()));
      await run('tar', ['-xzf', archive, '-C', work]);
      return keep(path.join(work, 'mediasoup-worker'), cached);
    } catch {
      return false;
    } finally {
      clearTimeout(timer);
      rmSync(work, { recursive: true, force: true });
    }
  });
}

async function build(folder, cached) {
  await installSystemPackages('the media worker is built from source, because the official one cannot be downloaded or does not run here', workerPackages);
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
