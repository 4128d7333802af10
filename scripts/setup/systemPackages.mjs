import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { run, SetupError, step } from './say.mjs';

/** What building the media worker needs beside Node (Debian's and Ubuntu's names). */
export const workerPackages = [
  'cmake',
  'ninja-build',
  'g++',
  'pkg-config',
  'flatbuffers-compiler',
  'libflatbuffers-dev',
  'libabsl-dev',
  'libssl-dev',
  'libuv1-dev',
  'libsrtp2-dev',
];

// Playwright drives no older one.
const FIREFOX_FROM = 153;

/**
 * What the tests need: a Chromium (CHROMIUM names another one), a Firefox (FIREFOX) with a speaker, the servers of README's blocks, and `ip` and
 * `tc` to cut and narrow the network.
 */
export async function provideForTests() {
  const needs = [];
  if (versionOf(process.env.FIREFOX ?? '/usr/bin/firefox-esr') < FIREFOX_FROM) needs.push('firefox-esr');
  if (spawnSync('pulseaudio', ['--version'], { stdio: 'ignore' }).error) needs.push('pulseaudio');
  if (!existsSync(process.env.CHROMIUM ?? '/usr/bin/chromium')) needs.push('chromium');
  for (const [program, name] of readmePrograms) if (isMissing(program)) needs.push(name);
  if (process.platform === 'linux' && spawnSync('ip', ['-V'], { stdio: 'ignore' }).error) needs.push('iproute2');
  if (needs.length > 0) await installSystemPackages('the tests', needs, { mayInstall: true });
}

// What README shows how to set up, and the package of Debian that brings it.
const readmePrograms =
  process.platform === 'linux'
    ? [
        ['turnserver', 'coturn'],
        ['caddy', 'caddy'],
        ['nginx', 'nginx-light'],
      ]
    : [];

// nginx lies where only root's PATH leads.
const isMissing = (program) =>
  !['/usr/bin', '/usr/sbin'].some((folder) => existsSync(`${folder}/${program}`)) && spawnSync(program, ['--version'], { stdio: 'ignore' }).error !== undefined;

/** WebKitGTK and a screen that nobody sees, for `npm run test:browsers -- webkit` alone. */
export const provideWebKit = () => installSystemPackages('the walk in WebKit', ['webkit2gtk-driver', 'xvfb'], { mayInstall: true });

/** The major version that a browser says it has; 0 where there is none. */
function versionOf(browser) {
  const { stdout } = spawnSync(browser, ['--version'], { encoding: 'utf8' });
  return Number(/ (\d+)\./.exec(stdout ?? '')?.[1] ?? 0);
}

/**
 * Installs those of `packages` that are missing (or, as `firefox-esr`, too old) with apt-get, as root and where that may be done or somebody
 * says yes in the terminal; else tells the one command that does. Throws SetupError.
 */
export async function installSystemPackages(purpose, packages, { mayInstall }) {
  const missing = packages.filter((name) => name === 'firefox-esr' || !isPackageInstalled(name));
  if (missing.length === 0) return;
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...missing];
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) {
    throw new SetupError(`Please install what is missing for this (${purpose}), by these names on Debian: ${missing.join(' ')}. Then start again.`);
  }
  if (process.getuid?.() !== 0) {
    throw new SetupError(`Some system packages are missing (${purpose}). Run this once, then start again:\n\n  sudo ${install.join(' ')}`);
  }
  if (!mayInstall && !(await isAgreed(purpose, missing))) {
    throw new SetupError(
      `Nothing was installed. System packages are missing (${purpose}): npm run setup installs them (${missing.join(' ')}), then start again.`,
    );
  }
  // Programs are wanted, not services that begin at once and take ports.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', SYSTEMD_OFFLINE: '1' };
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

async function isAgreed(purpose, missing) {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await terminal.question(`\nSystem packages are missing (${purpose}):\n  ${missing.join(' ')}\nInstall them with apt-get now? [y/N] `);
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    terminal.close();
  }
}

function isPackageInstalled(name) {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${Status}', name], { encoding: 'utf8' });
  return stdout?.trim() === 'install ok installed';
}
