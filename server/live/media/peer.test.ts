import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeEngine, type Engine } from './engine.ts';
import { openMedia, renewSend } from './peer.ts';
import type { Line } from './signalling.ts';
import { capabilities } from './testing/peer.ts';
import { startWorkers, type Workers } from './workers.ts';

let workers: Workers;
let engine: Engine;
beforeAll(async () => {
  const log = { warn: () => undefined, error: () => undefined };
  workers = await startWorkers({
    workers: 1,
    workerBin: process.env['MEDIASOUP_WORKER_BIN'] ?? null,
    listenHost: '127.0.0.1',
    rtcPort: 0,
    announcedAddress: null,
    log,
  });
  engine = await makeEngine(await workers.pick(() => 0));
});
afterAll(() => workers.close());

const transports = async () => (await engine.router.dump()).transportIds.length;
const line = {} as Line;

test('where one part of somebody’s media cannot be made, none of the others stays in the worker', async () => {
  const before = await transports();
  const unknown = { ...engine, probe: { id: 'nobody’s' } } as Engine;
  await expect(openMedia(unknown, line, capabilities, false)).rejects.toThrow();
  expect(await transports()).toBe(before);

  const media = await openMedia(engine, line, capabilities, false);
  expect(await transports()).toBe(before + 2);
  await renewSend(engine, media);
  expect(await transports()).toBe(before + 2);
  media.send.close();
  media.receive.close();
  expect(await transports()).toBe(before);
});
