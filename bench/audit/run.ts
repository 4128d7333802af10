// A reading route with its row in the log and beside it without, in one run, turn about.
import express from 'express';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAuth } from '#server/platform/auth/auth.ts';
import { mountRoutes } from '#server/platform/http/mount.ts';
import { routes } from '#server/registry.ts';
import { createMetrics } from '#server/platform/metrics.ts';
import { createAudit, type Audit } from '#server/platform/audit/audit.ts';
import { readSettings } from '#server/platform/settings.ts';
import { signIn } from '#server/testing/person.ts';
import { startServer, testEnvironment } from '#server/testing/startServer.ts';
import { quantile, rounded } from '../figures.ts';

const REQUESTS = Number(process.env['REQUESTS'] ?? 600);
const server = await startServer();
const { db } = server;
const real = createAudit(db);
let time = 0;
// Each a read of its own: none is the same as one of the last five minutes.
const logs: Record<string, Audit> = {
  without: { ...real, append: async () => {} },
  'with a row': { ...real, append: (entry) => real.append({ ...entry, item: String((time += 1)) }) },
};

const settings = readSettings(testEnvironment(server.dataDir));
const auth = createAuth({ db, settings, secret: 's'.repeat(40) });
const listening = await Promise.all(
  Object.entries(logs).map(async ([name, audit]) => {
    const app = express();
    app.use(mountRoutes(routes, { db, auth, settings, audit, live: server.hearth.sessions, metrics: createMetrics() } as never));
    const http = createServer(app).listen(0, '127.0.0.1');
    await once(http, 'listening');
    const person = await signIn(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, 'facilitator');
    return { name, http, person, took: [] as number[] };
  }),
);

for (let n = 0; n < REQUESTS + 50; n += 1)
  for (const { person, took } of n % 2 === 0 ? listening : listening.toReversed()) {
    const from = performance.now();
    const { status } = await person.get(`/api/sessions/${server.sessions.group}/attendance`);
    if (status !== 200) throw new Error(`answered ${status}`);
    if (n >= 50) took.push(performance.now() - from);
  }

for (const { name, http, took } of listening) {
  console.log(`${name}: ${[0.5, 0.95, 0.99].map((q) => `p${q * 100} ${rounded(quantile(took, q))} ms`).join(', ')}, of ${took.length}`);
  http.close();
}
await server.stop();
process.exit(0);
