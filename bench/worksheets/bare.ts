import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fromBase64, toBase64 } from 'lib0/buffer';
import { io, type Socket } from 'socket.io-client';
import * as Y from 'yjs';
import { until } from '../../server/testing/until.ts';
import { baseline } from './child.ts';
import type { SheetServer } from './server.ts';

const FROM_SERVER = 'server';

/** So many people in one document at a server of Socket.IO and Yjs and nothing else: what is left of Hearth without all that is Hearth. */
export async function bareSheet(people: number): Promise<SheetServer> {
  const child = await baseline('bareServer.ts');
  let sockets = Array.from({ length: people }, () => connect(child.port()));
  let last: Socket | undefined;
  const docs = await Promise.all(sockets.map(open));
  const end = async () => {
    [...sockets, last].forEach((socket) => socket?.close());
    await child.end();
  };
  return {
    docs,
    pid: child.pid(),
    async load() {
      last?.close();
      const socket = connect(child.port());
      last = socket;
      if (!socket.connected) await new Promise<void>((connected) => socket.once('connect', connected));
      const startedAt = performance.now();
      return { doc: await open(socket), ms: performance.now() - startedAt };
    },
    keptBytes: () =>
      until(() =>
        stat(path.join(child.folder, 'sheet')).then(
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

const connect = (port: number): Socket => io(`http://127.0.0.1:${port}`, { transports: ['websocket'], forceNew: true, reconnection: false });

async function open(socket: Socket): Promise<Y.Doc> {
  const doc = new Y.Doc();
  socket.on('update', (update: string) => Y.applyUpdate(doc, fromBase64(update), FROM_SERVER));
  Y.applyUpdate(doc, new Uint8Array((await socket.emitWithAck('open', Y.encodeStateVector(doc))) as ArrayBuffer), FROM_SERVER);
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== FROM_SERVER) void socket.emitWithAck('update', toBase64(update));
  });
  return doc;
}
