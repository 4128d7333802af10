import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import compression from 'compression';
import express from 'express';
import { build, loadConfigFromFile } from 'vite';

const ROOT = join(import.meta.dirname, '../..');

/** The pages built into a folder of their own, with or without Hearth's groups of files, and served as Hearth serves them; what they ask for is answered by `hearth`. */
export async function builtPages(hearth: string, isGrouped: boolean): Promise<{ url: string; close: () => Promise<void> }> {
  const outDir = await mkdtemp(join(tmpdir(), 'hearth-first-visit-'));
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, join(ROOT, 'vite.config.ts'));
  if (!loaded) throw new Error('vite.config.ts was not found');
  const { rolldownOptions, ...options } = loaded.config.build ?? {};
  await build({
    ...loaded.config,
    configFile: false,
    root: join(ROOT, 'client'),
    logLevel: 'error',
    build: { ...options, outDir, ...(isGrouped && { rolldownOptions }) },
  });

  const app = express();
  app.use(compression());
  app.use('/api', async (request, response) => {
    const answer = await fetch(`${hearth}${request.originalUrl}`, { headers: { cookie: request.headers.cookie ?? '' } });
    response
      .status(answer.status)
      .type('json')
      .send(Buffer.from(await answer.arrayBuffer()));
  });
  app.use(express.static(outDir));
  app.use((_, response) => response.sendFile(join(outDir, 'index.html')));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
