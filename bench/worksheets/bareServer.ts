// The second baseline, a process of its own: what Socket.IO and Yjs cost alone. No people, no rights, no limits, no disk while people type.
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Server } from 'socket.io';
import * as Y from 'yjs';

const STORED_AFTER_MS = 2_000;

const [folder = ''] = process.argv.slice(2);
const file = path.join(folder, 'sheet');

const doc = new Y.Doc();
const kept = await readFile(file).catch(() => null);
if (kept) Y.applyUpdate(doc, kept);

const store = () => writeFile(file, Y.encodeStateAsUpdate(doc));
let storing: NodeJS.Timeout | undefined;

const server = createServer();
const io = new Server(server);
io.on('connection', (socket) => {
  socket.on('open', (stateVector: Uint8Array, answer: (state: Uint8Array) => void) => {
    void socket.join('sheet');
    answer(Y.encodeStateAsUpdate(doc, stateVector));
  });
  socket.on('update', (update: string, answer: () => void) => {
    Y.applyUpdate(doc, Buffer.from(update, 'base64'));
    socket.to('sheet').emit('update', update);
    answer();
    clearTimeout(storing);
    storing = setTimeout(() => void store(), STORED_AFTER_MS);
  });
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('disconnect', () => void store().then(() => process.exit(0)));
