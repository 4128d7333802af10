import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { until } from '../../server/testing/until.ts';
import type { SheetServer } from './server.ts';

const NAME = 'sheet';

/** So many people in one document at a plain Hocuspocus, with its own client. */
export async function hocuspocusSheet(people: number): Promise<SheetServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hearth-bench-'));
  let { child, url } = await start(folder);
  let sockets = await Promise.all(Array.from({ length: people }, () => connect(url)));
  const opened = await Promise.all(sockets.map((socket) => open(socket)));
  const end = async () => {
    sockets.forEach((socket) => socket.destroy());
    const gone = once(child, 'exit');
    child.disconnect();
    await gone;
  };
  return {
    docs: opened.map(({ document }) => document),
    pid: child.pid!,
    async load() {
      const socket = await connect(url);
      sockets.push(socket);
      const startedAt = performance.now();
      const { document } = await open(socket);
      return { doc: document, ms: performance.now() - startedAt };
    },
    keptBytes: () => until(() => stat(path.join(folder, NAME)).then(({ size }) => size, () => null)),
    async restart() {
      await end();
      ({ child, url } = await start(folder));
      sockets = [];
    },
    async stop() {
      await end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function start(folder: string): Promise<{ child: ChildProcess; url: string }> {
  const child = fork(path.join(import.meta.dirname, 'hocuspocusServer.ts'), [folder]);
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return { child, url: `ws://127.0.0.1:${port}` };
}

function connect(url: string): Promise<HocuspocusProviderWebsocket> {
  return new Promise((connected) => {
    const socket: HocuspocusProviderWebsocket = new HocuspocusProviderWebsocket({
      url,
      // The one that Socket.IO's client takes in Node: what is compared are the servers, not two WebSockets.
      WebSocketPolyfill: WebSocket,
      onOpen: () => connected(socket),
    });
  });
}

function open(websocketProvider: HocuspocusProviderWebsocket): Promise<HocuspocusProvider> {
  return new Promise((opened) => {
    const provider: HocuspocusProvider = new HocuspocusProvider({ websocketProvider, name: NAME, document: new Y.Doc(), onSynced: () => opened(provider) });
    provider.attach();
  });
}
