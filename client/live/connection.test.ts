// @vitest-environment node
import { createServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ClientToServer, Order, ServerToClient, Welcome } from '#shared/live/protocol.ts';
import { SOCKET_PATH } from '#shared/live/socketPath.ts';
import { openLive, type Live } from './connection.ts';

type Peer = Socket<ClientToServer, ServerToClient>;
const welcome: Welcome = { session: 's1', self: 'me', kind: 'group', title: 'Evening group', role: 'participant', now: Date.now() };

let io: Server<ClientToServer, ServerToClient>;
let http: ReturnType<typeof createServer>;
let port = 0;
let live: Live | undefined;
let meet: (peer: Peer) => void = () => {};

async function listen() {
  http = createServer();
  io = new Server(http, { path: SOCKET_PATH });
  io.on('connection', (peer) => {
    peer.on('time', (answer) => answer(Date.now() + 5_000));
    meet(peer);
  });
  await new Promise<void>((up) => http.listen(port, '127.0.0.1', up));
  port = (http.address() as { port: number }).port;
}
const stop = () => io.close();
const open = () => (live = openLive({ session: 's1', url: `http://127.0.0.1:${port}` }));
const until = (check: () => void) => vi.waitFor(check, { timeout: 8_000, interval: 10 });

beforeEach(listen);
afterEach(async () => {
  live?.close();
  live = undefined;
  meet = () => {};
  await stop();
  port = 0;
});

describe('the connection of a session', () => {
  test('a page that is shown again asks for the time anew, also on a line that got slower', async () => {
    const page = Object.assign(new EventTarget(), { visibilityState: 'hidden' });
    vi.stubGlobal('document', page);
    try {
      let slept = 0;
      meet = (peer) => {
        peer.removeAllListeners('time');
        peer.on('time', (answer) => void (slept === 0 ? answer(Date.now()) : setTimeout(() => answer(Date.now() + slept), 100)));
        peer.emit('welcome', welcome);
      };
      const { serverNow } = open();
      await until(() => expect(live!.state().phase).toBe('connected'));
      await until(() => expect(Math.abs(serverNow() - Date.now())).toBeLessThan(5_000));
      slept = 3_600_000;
      page.dispatchEvent(new Event('visibilitychange'));
      page.visibilityState = 'visible';
      page.dispatchEvent(new Event('visibilitychange'));
      await until(() => expect(serverNow() - Date.now()).toBeGreaterThan(3_000_000));
    } finally {
      vi.unstubAllGlobals();
    }
  });

  test('an order without an answer is sent again, with the same id, after the server was gone', async () => {
    const got: Order[] = [];
    meet = (peer) => {
      peer.emit('welcome', welcome);
      peer.on('order', (order, answer) => {
        got.push(order);
        if (got.length > 1) answer({ done: true });
      });
    };
    const { send, state } = open();
    await until(() => expect(state().phase).toBe('connected'));
    const answered = send('hands', 'raise', { wish: 'newTopic' });
    await until(() => expect(got).toHaveLength(1));
    await stop();
    await until(() => expect(state().phase).toBe('lost'));
    expect(state().welcome).toEqual(welcome);
    await listen();
    expect(await answered).toEqual({ done: true });
    expect(got).toHaveLength(2);
    expect(got[1]).toEqual(got[0]);
    expect(state()).toMatchObject({ phase: 'connected', connection: 2 });
  });

  test('orders given while the connection is lost go out in their order', async () => {
    const got: string[] = [];
    meet = (peer) => {
      peer.emit('welcome', welcome);
      peer.on('order', (order, answer) => {
        got.push(order.command);
        answer({ done: true });
      });
    };
    const { send, state } = open();
    await until(() => expect(state().phase).toBe('connected'));
    await stop();
    await until(() => expect(state().phase).toBe('lost'));
    const both = Promise.all([send('hands', 'raise', { wish: 'newTopic' }), send('hands', 'lower', {})]);
    await listen();
    expect(await both).toEqual([{ done: true }, { done: true }]);
    expect(got).toEqual(['raise', 'lower']);
  });

  test('a refused handshake is final and carries its sentence', async () => {
    let tries = 0;
    io.use((_, next) => {
      tries += 1;
      next(Object.assign(new Error('refused'), { data: { refused: 'notThere', say: 'There is nothing here for you.' } }));
    });
    const { state, send } = open();
    await until(() => expect(state().phase).toBe('refused'));
    expect(state().over).toEqual({ refused: 'notThere', say: 'There is nothing here for you.' });
    expect(await send('hands', 'lower', {})).toMatchObject({ refused: 'notThere' });
    expect(tries).toBe(1);
  });

  test('a handshake that fails without a reason is tried again', async () => {
    let tries = 0;
    io.use((_, next) => {
      tries += 1;
      next(tries === 1 ? new Error('fault') : undefined);
    });
    meet = (peer) => peer.emit('welcome', welcome);
    const { state } = open();
    await until(() => expect(state().phase).toBe('connected'));
  });

  test('opened elsewhere: it stays away until asked, then takes the seat back', async () => {
    let peers = 0;
    meet = (peer) => {
      peers += 1;
      peer.emit('welcome', welcome);
      if (peers === 1) {
        peer.emit('gone', { refused: 'openedElsewhere', say: 'You opened this session elsewhere.' });
        peer.disconnect();
      }
    };
    const { state, useHere } = open();
    await until(() => expect(state().phase).toBe('gone'));
    expect(state().over?.refused).toBe('openedElsewhere');
    useHere();
    await until(() => expect(state().phase).toBe('connected'));
    expect(peers).toBe(2);
  });

  test('a missed patch asks for the first views again', async () => {
    meet = (peer) => {
      peer.emit('welcome', welcome);
      peer.emit('patch', { tool: 'hands', version: 1, changes: [{ op: 'replace', path: '/view', value: { queue: [] } }] });
      peer.emit('patch', { tool: 'hands', version: 3, changes: [{ op: 'add', path: '/view/queue/-', value: 'ana' }] });
      peer.on('resync', () => {
        peer.emit('welcome', welcome);
        peer.emit('patch', { tool: 'hands', version: 1, changes: [{ op: 'replace', path: '/view', value: { queue: ['ana', 'ben'] } }] });
        peer.emit('upToDate');
      });
    };
    const { views, state } = open();
    await until(() => expect(views.view('hands')).toEqual({ queue: ['ana', 'ben'] }));
    expect(state().connection).toBe(1);
  });

  test('after a new connection what is shown stays until all first views are in, however slowly they come', async () => {
    const first = (tool: string, version: number, value: unknown) => ({ tool, version, changes: [{ op: 'replace', path: '/view', value }] });
    const SLOW_MS = 150;
    const peers: Peer[] = [];
    meet = (peer) => {
      peers.push(peer);
      peer.emit('welcome', welcome);
      peer.emit('patch', first('hands', 1, { queue: peers.map(() => 'ana') }));
      peer.on('order', (_, answer) => setTimeout(() => answer({ done: true }), SLOW_MS));
      if (peers.length > 1) return;
      peer.emit('patch', first('presence', 2, { people: ['ana'] }));
      peer.emit('upToDate');
    };
    const { views, state, send } = open();
    await until(() => expect(views.view('presence')).toEqual({ people: ['ana'] }));
    peers[0]!.disconnect();
    await until(() => expect(state().connection).toBe(2));
    // Answered after what was sent before it has arrived, on a machine that is slow with the rest.
    await send('hands', 'lower', {});
    expect(views.view('presence')).toEqual({ people: ['ana'] });
    peers[1]!.emit('upToDate');
    await until(() => expect(views.view('presence')).toBeNull());
    expect(views.view('hands')).toEqual({ queue: ['ana', 'ana'] });
  });

  test('follows the server clock', async () => {
    meet = (peer) => peer.emit('welcome', welcome);
    const { serverNow } = open();
    await until(() => expect(serverNow() - Date.now()).toBeGreaterThan(4_000));
  });
});
