import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, test } from 'vitest';
import { createLog } from '#server/platform/log.ts';
import { createMetrics } from '#server/platform/metrics.ts';
import { catchErrors } from './errors.ts';

test("a fault of ours is told with a reference; the log holds the reference and nobody's words", async () => {
  let lines = '';
  const log = createLog('info', { write: (line) => void (lines += line) });
  const metrics = createMetrics();
  const app = express();
  app.get('/api/people/:id', async () => {
    throw Object.assign(new Error('SECRET in a message'), { code: 'P2002', meta: 'SECRET' });
  });
  app.use(catchErrors({ log, metrics }));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/people/SECRET-id`);
  const body = await answer.json();
  server.close();

  expect(answer.status).toBe(500);
  expect(body).toEqual({ refused: 'fault', values: { ref: expect.stringMatching(/^[2-9A-HJ-NP-Z]{5}$/) } });
  expect(JSON.parse(lines)).toMatchObject({ ref: body.values.ref, route: '/api/people/:id', err: { code: 'P2002' } });
  expect(lines).not.toContain('SECRET');
  expect(await metrics.registry.metrics()).toContain('hearth_faults_total{where="http"} 1');
});
