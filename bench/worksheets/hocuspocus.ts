import { stat } from 'node:fs/promises';
import path from 'node:path';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { until } from '../../server/testing/until.ts';
import { baseline } from './child.ts';
import type { SheetServer } from './server.ts';

const NAME = 'sheet';

/** So many people in one document at a plain Hocuspocus, with its own client. */
export async function hocuspocusSheet(people: number): Promise<SheetServer> {
  const child = await baseline('hocuspocusServer.ts');
  const connectNow = () => connect(`ws://127.0.0.1:${child.port()}`);
  let sockets = await Promise.all(Array.from({ length: people }, connectNow));
  let last: HocuspocusProviderWebsocket | undefined;
  const opened = await Promise.all(sockets.map((socket) => open(socket)));
  const end = async () => {
    [...sockets, last].forEach((socket) => socket?.destroy());
    await child.end();
  };
  return {
    docs: opened.map(({ document }) => document),
    pid: child.pid(),
    async load() {
      last?.destroy();
      const socket = await connectNow();
      last = socket;
      const startedAt = performance.now();
      const { document } = await open(socket);
      return { doc: document, ms: performance.now() - startedAt };
    },
    keptBytes: () =>
      until(() =>
        stat(path.join(child.folder, NAME)).then(
          ({ size }) => size,
          () => null,
        ),
      ),
    async restart() {
      await end();
      await child.start();
      sockets = [];
    },
    async stop() {
      await end();
      await child.remove();
    },
  };
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
