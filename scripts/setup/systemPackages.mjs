import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run, SetupError, step } from './say.mjs';

/** What building the media worker needs beside Node (Debian's and Ubuntu's names). */
export const workerPackages = [
  'cmake', 'ninja-build', 'g++', 'pkg-config', 'flatbuffers-compiler', 'libflatbuffers-dev', 'libabsl-dev', 'libssl-dev', 'libuv1-dev', 'libsrtp2-dev',
];

// Playwright drives no older one.
const FIREFOX_FROM = 153;

/** What the browser tests need: a Chromium (CHROMIUM names another one), a Firefox (FIREFOX) with a speaker, a TURN server, and `ip` and `tc` to cut and narrow the network. */
export async function provideBrowser() {
  const needs = [];
  if (versionOf(process.env.FIREFOX ?? '/usr/bin/firefox-esr') < FIREFOX_FROM) needs.push('firefox-esr');
  if (spawnSync('pulseaudio', ['--version'], { stdio: 'ignore' }).error) needs.push('pulseaudio');
  if (!existsSync(process.env.CHROMIUM ?? '/usr/bin/chromium')) needs.push('chromium');
  if (spawnSync('turnserver', ['--version'], { stdio: 'ignore' }).error) needs.push('coturn');
  if (process.platform === 'linux' && spawnSync('ip', ['-V'], { stdio: 'ignore' }).error) needs.push('iproute2');
  if (needs.length > 0) await installSystemPackages('the browser tests', needs);
}

/** The major version that a browser says it has; 0 where there is none. */
function versionOf(browser) {
  const { stdout } = spawnSync(browser, ['--version'], { encoding: 'utf8' });
  return Number(/ (\d+)\./.exec(stdout ?? '')?.[1] ?? 0);
}

/** Installs those of `packages` that are missing (or, as `firefox-esr`, too old): with apt-get as root, else tells the one command that does. Throws SetupError. */
export async function installSystemPackages(purpose, packages) {
  const missing = packages.filter((name) => name === 'firefox-esr' || !isPackageInstalled(name));
  if (missing.length === 0) return;
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...missing];
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) {
    throw new SetupError(`Please install what is missing for this (${purpose}), by these names on Debian: ${missing.join(' ')}. Then start again.`);
  }
  if (process.getuid?.() !== 0) {
    throw new SetupError(`Some system packages are missing (${purpose}). Run this once, then start again:\n\n  sudo ${install.join(' ')}`);
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await step(`Installing system packages: ${missing.join(' ')}`, async () => {
    try {
      await run(install[0], install.slice(1), { env });
    } catch {
      // The lists of a fresh or old machine do not name today's packages.
      await run('apt-get', ['update'], { env });
      await run(install[0], install.slice(1), { env });
    }
  });
}

function isPackageInstalled(name) {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${Status}', name], { encoding: 'utf8' });
  return stdout?.trim() === 'install ok installed';
}
