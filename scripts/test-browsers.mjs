// `npm run test:browsers -- PART…`: every story with a seat in another browser, and a walk in WebKit, part by part; prints one table. Not in `npm test`: all parts
// together take hours on two cores. Without a name all parts are run; after `--`, what Playwright takes (a story's file).
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { at, root } from './setup/project.mjs';
import { provideWebKit } from './setup/systemPackages.mjs';

const parts = {
  chromium: {},
  firefox: { SEAT: 'firefox' },
  'iphone-plain': { SEAT: 'iphone', IPHONE_ENGINE: 'plain' },
  'iphone-named': { SEAT: 'iphone', IPHONE_ENGINE: 'named' },
  'iphone-bareSound': { SEAT: 'iphone', IPHONE_ENGINE: 'bareSound' },
  'iphone-onePicture': { SEAT: 'iphone', IPHONE_ENGINE: 'onePicture' },
  /** No stories: it has no calls, and Playwright does not drive it. A walk of its own, in a minute. */
  webkit: {},
};

const given = process.argv.slice(2);
const cut = given.includes('--') ? given.indexOf('--') : given.length;
const wanted = cut === 0 ? Object.keys(parts) : given.slice(0, cut);
const unknown = wanted.find((name) => !(name in parts));
if (unknown !== undefined) {
  console.error(`There is no part ${unknown}. The parts are ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}

const rows = [];
for (const name of wanted) rows.push(await run(name, given.slice(cut + 1)));
console.table(Object.fromEntries(rows.map(({ name, ...row }) => [name, row])));
for (const { name, broken } of rows) for (const story of broken) console.log(`${name}: ${story}`);
process.exit(rows.every(({ failed }) => failed === 0) ? 0 : 1);

async function run(name, more) {
  const folder = mkdtempSync(path.join(tmpdir(), 'hearth-browsers-'));
  const file = path.join(folder, 'report.json');
  const startedAt = Date.now();
  const isWebKit = name === 'webkit';
  if (isWebKit) await provideWebKit();
  const env = { ...process.env, ...parts[name], [isWebKit ? 'REPORT' : 'PLAYWRIGHT_JSON_OUTPUT_NAME']: file };
  const [program, ...args] = isWebKit
    ? [process.execPath, 'e2e/webkit/walk.ts']
    : [at('node_modules/.bin/playwright'), 'test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json', ...more];
  await new Promise((resolve) => spawn(program, args, { cwd: root, stdio: 'inherit', env }).on('error', resolve).on('close', resolve));
  const { passed, failed, skipped, broken } = (isWebKit ? readWalk : read)(file);
  rmSync(folder, { recursive: true, force: true });
  return { name, passed, failed, skipped, minutes: ((Date.now() - startedAt) / 60_000).toFixed(1), broken };
}

/** Without a report nothing was run: that counts as failed. */
function read(file) {
  try {
    const { stats, suites } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped, broken: suites.flatMap(brokenIn) };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, broken: ['no report: Playwright did not come to its end'] };
  }
}

function readWalk(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0, broken: ['no report: the walk did not come to its end'] };
  }
}

function brokenIn({ suites = [], specs = [] }) {
  return [...specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file} › ${title}`), ...suites.flatMap(brokenIn)];
}
