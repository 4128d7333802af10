import { randomUUID } from 'node:crypto';
import { applyPatch, type Operation } from 'rfc6902';
import { io, type Socket } from 'socket.io-client';
import { SOCKET_PATH, type Answer, type Order, type Patch, type Welcome } from '../../shared/live/protocol.ts';
import { AGREEMENTS_VERSION } from '../../shared/people/agreements.ts';
import { testCard } from '../../server/testing/live.ts';
import { deedOf, kindOf, orderOf, type Deed, type Kind, type Views } from './deeds.ts';
import { FACILITATORS, type Group } from './seed.ts';

/** Times in ms; `effects`: from a command to its effect at another client, one for each of the eleven others. */
export interface Figures {
  effects: number[];
  answers: number[];
  commands: number;
  /** Of the messages that carried effects, over all clients, and how many clients each command reaches. */
  bytes: number;
  reached: number;
}

interface Client {
  socket: Socket;
  self: string;
  isFacilitator: boolean;
  deeds: Record<Kind, number>;
  views: Views;
}

interface Pending {
  id: string;
  deed: Deed;
  sentAt: number;
  seenBy: Set<Client>;
}

export type Target = { kind: 'hearth' | 'relay'; url: string };

/** Twelve clients of one session, as browsers: each holds its views and applies the patches it is sent. */
export interface GroupLoad {
  /** Connects all; at Hearth they also arrive, are admitted, and the group chat opens. */
  enter(): Promise<void>;
  /** One command of the member whose turn it is. */
  act(): void;
  /** Says this many lines in the group chat and waits until they are said. */
  chat(lines: number): Promise<void>;
  /** Cuts all connections at once; gives for each client the ms until it is back with all its views. */
  dropAll(): Promise<number[]>;
  /** Whether a command has not reached everybody yet. */
  isWaiting(): boolean;
  /** What was measured since the last call. */
  take(): Figures;
  close(): void;
}

const none = (): Figures => ({ effects: [], answers: [], commands: 0, bytes: 0, reached: 0 });

export function groupLoad({ kind, url }: Target, { session, cookies }: Group): GroupLoad {
  const clients = cookies.map((cookie, i) => open(cookie, i < FACILITATORS));
  let pending: Pending[] = [];
  let figures = none();
  let turn = 0;

  function open(cookie: string, isFacilitator: boolean): Client {
    const socket = io(url, {
      path: SOCKET_PATH,
      auth: { session, tab: randomUUID() },
      extraHeaders: { cookie, origin: url },
      transports: ['websocket'],
      forceNew: true,
      autoConnect: false,
      // As the browser's client comes back.
      reconnectionDelay: 200,
      reconnectionDelayMax: 1_000,
    });
    const client: Client = { socket, self: randomUUID(), isFacilitator, deeds: { away: 0, line: 0, hand: 0 }, views: {} };
    socket.on('connect', () => socket.io.engine.on('data', (data: string) => void (figures.bytes += data.startsWith('2[') ? Buffer.byteLength(data) : 0)));
    socket.on('welcome', ({ self }: Welcome) => Object.assign(client, { self, views: {} }));
    socket.on('patch', ({ tool, changes }: Patch) => {
      const held: Record<string, unknown> = client.views;
      const holder = { view: held[tool] ?? null };
      const operations = changes as Operation[];
      applyPatch(holder, operations);
      held[tool] = holder.view;
      see(client, ({ deed }) => deed.tool === tool && deed.isShown(client.views, operations));
    });
    socket.on('order', ({ id }: Order) => see(client, (one) => one.id === id));
    return client;
  }

  function see(client: Client, isIt: (one: Pending) => boolean) {
    for (const one of pending) {
      if (one.seenBy.has(client) || !isIt(one)) continue;
      one.seenBy.add(client);
      figures.effects.push(performance.now() - one.sentAt);
      if (one.seenBy.size === clients.length) pending = pending.filter((other) => other !== one);
    }
  }

  async function ask(client: Client, tool: string, command: string, input: unknown) {
    const answer = (await client.socket.emitWithAck('order', { id: randomUUID(), tool, command, input })) as Answer;
    if (!('done' in answer)) throw new Error(`${tool}.${command}: ${answer.refused}`);
  }

  // Messages keep their order: what is answered after the first views says that they are here.
  const settled = ({ socket }: Client) => socket.emitWithAck('time');

  return {
    async enter() {
      for (const [n, client] of clients.entries()) {
        client.socket.connect();
        await settled(client);
        if (kind === 'relay') continue;
        await ask(client, 'waitingRoom', 'arrive', {
          name: `Somebody ${'abcdefghijkl'[n]}`,
          pronouns: '',
          agreementsVersion: AGREEMENTS_VERSION,
          card: client.isFacilitator ? null : testCard,
        });
      }
      if (kind === 'relay') return;
      await ask(clients[0]!, 'waitingRoom', 'admitAll', {});
      await ask(clients[0]!, 'chat', 'openGroupChat', {});
    },
    act() {
      const client = clients[turn % clients.length]!;
      const kind = kindOf(turn++, clients.length, client.isFacilitator);
      const deed = deedOf(client.self, kind, client.deeds[kind]++);
      const one: Pending = { id: randomUUID(), deed, sentAt: performance.now(), seenBy: new Set([client]) };
      pending.push(one);
      figures.commands += 1;
      client.socket.emit('order', orderOf(deed, one.id), (answer: Answer) => {
        figures.answers.push(performance.now() - one.sentAt);
        if (!('done' in answer)) console.error(`${deed.tool}.${deed.command}: ${answer.refused}`);
      });
    },
    async chat(lines) {
      for (let n = 0; n < lines; n += clients.length)
        await Promise.all(clients.map((client) => ask(client, 'chat', 'say', { text: `${n}: one of many lines that were said before`, to: 'everybody' })));
    },
    dropAll() {
      const droppedAt = performance.now();
      return Promise.all(
        clients.map(async (client) => {
          client.socket.io.engine.close();
          await new Promise<void>((back) => client.socket.once(kind === 'relay' ? 'connect' : 'welcome', () => back()));
          await settled(client);
          return performance.now() - droppedAt;
        }),
      );
    },
    isWaiting: () => pending.length > 0,
    take() {
      const taken = { ...figures, reached: kind === 'hearth' ? clients.length : clients.length - 1 };
      figures = none();
      pending = [];
      return taken;
    },
    close: () => clients.forEach(({ socket }) => socket.close()),
  };
}
