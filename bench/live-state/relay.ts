// The baseline, a process of its own: a bare Socket.IO server that passes each order on to the eleven others of its room.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { SOCKET_PATH } from '../../shared/live/protocol.ts';

const server = createServer();
const io = new Server(server, { path: SOCKET_PATH, serveClient: false });
io.on('connection', (socket) => {
  const { session } = socket.handshake.auth as { session: string };
  void socket.join(session);
  socket.on('order', (order: unknown, answer: (answer: unknown) => void) => {
    socket.to(session).emit('order', order);
    answer({ done: true });
  });
  socket.on('time', (answer: (now: number) => void) => answer(Date.now()));
});
server.listen(0, '127.0.0.1', () => process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
process.on('disconnect', () => process.exit(0));
