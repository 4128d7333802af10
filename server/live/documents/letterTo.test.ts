// A letter on a real connection: at once where nothing waits, in its turn where something does.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket as ServerSocket } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readShown, SEAL_BYTES, type ShownLetter } from '#shared/live/documents/letters.ts';
import { until } from '#server/testing/until.ts';
import { letterTo } from './letters.ts';

const letter = (at: number): ShownLetter => ({ document: 'page', update: new Uint8Array([at]), size: at, seal: new Uint8Array(SEAL_BYTES), at, saved: 0 });
const MORE_THAN_A_NETWORK_HOLDS = 'x'.repeat(32 * 1024 * 1024);

let server: Server;
let client: Socket;
let connection: ServerSocket['conn'];
/** What Engine.IO was given to send. */
let packets: number;
let heard: (number | string)[];

async function connect(transports: string[]) {
  const accepted = new Promise<ServerSocket>((done) => server.once('connection', done));
  client = io(`http://127.0.0.1:${(server.httpServer.address() as AddressInfo).port}`, { transports, reconnection: false, forceNew: true });
  connection = (await accepted).conn;
  await until(() => client.connected || null, 'a connection');
  [packets, heard] = [0, []];
  connection.on('packetCreate', () => void (packets += 1));
  client.io.engine.on(
    'data',
    (chunk: unknown) => void heard.push(typeof chunk === 'string' ? chunk.slice(0, 3) : readShown(new Uint8Array(chunk as ArrayBuffer))!.at),
  );
  // What comes beside the packets of Socket.IO is not for its parser.
  client.io.engine.off('data', client.io.engine.listeners('data')[0] as () => void);
}

beforeEach(async () => {
  const http = createServer().listen(0, '127.0.0.1');
  await until(() => http.listening || null, 'a server');
  server = new Server(http);
});
afterEach(async () => {
  client.close();
  await server.close();
});

test('letters of one turn go to an idle WebSocket without a packet of Engine.IO, in order', async () => {
  await connect(['websocket']);
  for (const at of [1, 2, 3]) letterTo(letter(at))(connection);
  await until(() => heard.length === 3 || null, 'three letters');
  expect([heard, packets]).toEqual([[1, 2, 3], 0]);
});

test('where something waits on a WebSocket a letter waits behind it, and counts as waiting', async () => {
  await connect(['websocket']);
  const { _socket: line } = (client.io.engine.transport as unknown as { ws: { _socket: { pause: () => void; resume: () => void } } }).ws;
  line.pause();
  connection.write('one');
  letterTo(letter(2))(connection);
  connection.write(MORE_THAN_A_NETWORK_HOLDS);
  for (const at of [4, 5, 6]) letterTo(letter(at))(connection);
  expect((connection as unknown as { writeBuffer: unknown[] }).writeBuffer.length).toBeGreaterThanOrEqual(3);
  line.resume();
  await until(() => heard.length === 6 || null, 'all of it');
  expect(heard).toEqual(['one', 2, 'xxx', 4, 5, 6]);
  await until(() => (connection as unknown as { writeBuffer: unknown[] }).writeBuffer.length === 0 || null, 'nothing waiting');
  packets = 0;
  letterTo(letter(7))(connection);
  await until(() => heard.length === 7 || null, 'one more');
  expect(packets).toBe(0);
});

test('without a WebSocket letters go as packets', async () => {
  await connect(['polling']);
  for (const at of [1, 2]) letterTo(letter(at))(connection);
  await until(() => heard.length === 2 || null, 'two letters');
  expect([heard, packets]).toEqual([[1, 2], 2]);
});

test('a connection that closes takes no more letters, and nothing fails', async () => {
  await connect(['websocket']);
  connection.close();
  expect(() => letterTo(letter(1))(connection)).not.toThrow();
  await until(() => !client.connected || null, 'an end');
  expect(() => letterTo(letter(2))(connection)).not.toThrow();
  expect([heard, packets]).toEqual([[], 0]);
});
