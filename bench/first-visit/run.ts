// What a first visit weighs, by page and by package, and how long it takes on a bad line with nothing kept in the browser: Hearth's files as
// they are built, beside the same pages split by the bundler alone. Run: node_modules/.bin/node bench/first-visit/run.ts (nothing else should run)
import { chromium, type Browser } from '@playwright/test';
import { quantile, rounded } from '../figures.ts';
import { startServer } from '../../server/testing/startServer.ts';
import { builtPages } from './pages.ts';
import { printWeights } from './weigh.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 3);
/** A train, or a crowded Wi-Fi: 200 kbit/s, 300 ms there and back. */
const LINE = { offline: false, latency: 300, downloadThroughput: 25_000, uploadThroughput: 25_000 };
const WAYS = { 'split by the bundler': false, 'as built': true };

interface Visit {
  files: number;
  kB: number;
  ms: number;
}

await printWeights();
const hearth = await startServer();
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
});
const builds = await Promise.all(Object.entries(WAYS).map(async ([name, isGrouped]) => ({ name, ...(await builtPages(hearth.url, isGrouped)) })));
const visits = {
  'sign-in': { path: '/', heading: 'Sign in', account: null },
  'way into a session': { path: `/session/${hearth.sessions.group}`, heading: 'Can you be seen and heard?', account: 'participant1@demo.hearth' },
};
try {
  const table: Record<string, object> = {};
  for (const [page, { path, heading, account }] of Object.entries(visits)) {
    const seen = builds.map((): Visit[] => []);
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [i, { url }] of builds.entries()) seen[i]!.push(await visit(browser, url, path, heading, account));
    const medians = seen.map((all) => ({ files: median(all, 'files'), kB: median(all, 'kB'), seconds: rounded(median(all, 'ms') / 1_000) }));
    medians.forEach((row, i) => (table[`${page}, ${builds[i]!.name}`] = { ...row, ratio: rounded(row.seconds / medians[0]!.seconds) }));
  }
  console.log(`A first visit on a line of 200 kbit/s and 300 ms, median of ${ROUNDS}: until the page can be read.`);
  console.table(table);
} finally {
  await browser.close();
  for (const { close } of builds) await close();
  await hearth.stop();
}
process.exit(0);

/** Opens the page in a browser that has seen nothing yet. */
async function visit(from: Browser, url: string, path: string, heading: string, account: string | null): Promise<Visit> {
  const context = await from.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' });
  if (account) {
    const answer = await context.request.post(`${hearth.url}/api/auth/sign-in/email`, {
      data: { email: account, password: 'hearth-demo' },
      headers: { origin: hearth.url },
    });
    if (!answer.ok()) throw new Error(`sign-in answered ${answer.status()}`);
  }
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', LINE);
  const [files, bytes] = [new Set<string>(), new Map<string, number>()];
  line.on('Network.requestWillBeSent', ({ requestId }) => files.add(requestId));
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength));
  const startedAt = performance.now();
  await page.goto(`${url}${path}`, { waitUntil: 'commit' });
  await page.getByRole('heading', { name: heading }).waitFor();
  const ms = performance.now() - startedAt;
  await context.close();
  return { files: files.size, kB: Math.round([...bytes.values()].reduce((sum, size) => sum + size, 0) / 1_024), ms };
}

function median(visits: readonly Visit[], key: keyof Visit): number {
  return quantile(
    visits.map((one) => one[key]),
    0.5,
  );
}
