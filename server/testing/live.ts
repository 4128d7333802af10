import { randomUUID } from 'node:crypto';
import { applyPatch, type Operation } from 'rfc6902';
import { io, type Socket } from 'socket.io-client';
import { demoAccounts } from '#server/seed/accounts.ts';
import * as letterParser from '#shared/live/documents/letterParser.ts';
import { AGREEMENTS_VERSION } from '#shared/people/agreements.ts';
import { SOCKET_PATH, type Answer, type Gone, type Patch, type Welcome } from '#shared/live/protocol.ts';
import type { Refusal } from '#shared/live/refusals.ts';
import type { CardSaid } from '#shared/tools/waiting-room/arrival.ts';
import type { AnyView, CommandName, Input, ToolName } from '#shared/session/session.ts';
import { firstName } from '#shared/people/name.ts';
import type { TestPerson } from './person.ts';
import { until } from './until.ts';

/** Somebody's connection to a live session, with everything the server ever sent over it. */
export interface TestLive {
  socket: Socket;
  welcome: Welcome;
  email: string | null;
  /** Their member id. */
  self: string;
  /** Each message as it came: [event, ...arguments]; answers to orders included. */
  received: unknown[][];
  /** Every frame as it came over the wire, letters included. */
  frames: (string | Uint8Array)[];
  /** What they may know of a tool now; null where it does not exist for them. */
  view<T extends ToolName>(tool: T): AnyView<T> | null;
  order<T extends ToolName, C extends CommandName<T>>(tool: T, command: C, input: Input<T, C>): Promise<Answer>;
  /** Any order at all, for what no page would send. */
  rawOrder(order: unknown): Promise<Answer>;
  /** Waits until `look` says yes to their views. */
  sees<R>(look: (live: TestLive) => R): Promise<NonNullable<R>>;
  /** Set once the server said that it is over. */
  gone(): Gone | null;
  close(): void;
}

/** The server would not open the socket. */
export class NotLetIn extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

interface ConnectOptions {
  tab?: string;
  headers?: Record<string, string>;
  auth?: unknown;
  transports?: ('websocket' | 'polling')[];
}

/** Opens the live socket of a session; resolves with the first views. Throws NotLetIn with what the server said. */
export async function connectLive(person: Pick<TestPerson, 'url' | 'email' | 'cookie'>, session: string, options: ConnectOptions = {}): Promise<TestLive> {
  const socket = io(person.url, {
    path: SOCKET_PATH,
    auth: (options.auth ?? { session, tab: options.tab ?? randomUUID() }) as Record<string, unknown>,
    extraHeaders: { cookie: person.cookie(), origin: person.url, ...options.headers },
    transports: options.transports ?? ['websocket'],
    reconnection: false,
    parser: letterParser,
    forceNew: true,
  });
  const received: unknown[][] = [];
  const frames: TestLive['frames'] = [];
  socket.io.on('open', () => void socket.io.engine.on('data', (frame) => void frames.push(frame as string | Uint8Array)));
  let views: Record<string, unknown> = {};
  let welcome: Welcome | null = null;
  let gone: Gone | null = null;
  socket.onAny((event: string, ...args: unknown[]) => void received.push([event, ...args]));
  socket.on('welcome', (message: Welcome) => {
    welcome = message;
    views = {};
  });
  socket.on('patch', ({ tool, changes }: Patch) => {
    const holder = { view: structuredClone(views[tool] ?? null) };
    const problems = applyPatch(holder, structuredClone(changes) as Operation[]).filter((problem) => problem !== null);
    if (problems.length > 0) throw new Error(`a patch of ${tool} does not fit: ${problems[0]!.message}`);
    views[tool] = holder.view;
  });
  socket.on('gone', (message: Gone) => void (gone = message));
  await letIn(socket);
  await until(() => welcome ?? gone, 'a welcome');
  // Messages keep their order: what comes back after the first views says that they are here.
  if (!gone)
    await socket
      .timeout(20_000)
      .emitWithAck('time')
      .catch(() => null);

  const rawOrder = async (order: unknown): Promise<Answer> => {
    const answer = (await socket.timeout(20_000).emitWithAck('order', order)) as Answer;
    received.push(['answer', answer]);
    return answer;
  };
  const live: TestLive = {
    socket,
    email: person.email,
    get welcome() {
      return welcome!;
    },
    get self() {
      return welcome!.self;
    },
    received,
    frames,
    view: (tool) => (views[tool] ?? null) as never,
    order: (tool, command, input) => rawOrder({ id: randomUUID(), tool, command, input }),
    rawOrder,
    sees: (look) => until(() => look(live), 'what a view should show'),
    gone: () => gone,
    close: () => void socket.close(),
  };
  return live;
}

function letIn(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve());
    socket.once('connect_error', (error) => {
      socket.close();
      const { data } = error as Error & { data?: Refusal };
      reject(data ? new NotLetIn(data) : error);
    });
  });
}

/** A safety card with nobody's real details. */
export const testCard = {
  place: { street: '12 Elm Street', city: 'Portland', state: 'OR', postalCode: '97201', country: 'US', kind: 'home', mayBeUsed: true },
  isPrivate: 'yes',
  callback: '(503) 555-0101',
  contactName: 'Sam',
  contactRelationship: 'friend',
  contactPhone: '(503) 555-0102',
  contactMayCall: 'emergency',
} as const satisfies CardSaid;

export interface Arrival {
  name: string;
  pronouns: string;
  card: CardSaid | null;
  keepsPlace: boolean;
}

/** Goes through the way in. Facilitators are seated by it, everybody else stands in line. */
export async function arrive(live: TestLive, arrival: Partial<Arrival> = {}): Promise<Answer> {
  const { role } = live.welcome;
  const account = demoAccounts.find(({ email }) => email === live.email);
  return live.order('waitingRoom', 'arrive', {
    name: arrival.name ?? (account ? firstName(account.name) : 'Somebody'),
    pronouns: arrival.pronouns ?? account?.pronouns ?? '',
    agreementsVersion: AGREEMENTS_VERSION,
    card: arrival.card ?? (role === 'participant' || role === 'family' ? testCard : null),
    ...(arrival.keepsPlace !== undefined && { keepsPlace: arrival.keepsPlace }),
  });
}

/** Connects, arrives and gets seated; who is not a facilitator needs one who is seated to be admitted by. */
export async function join(
  person: TestPerson,
  session: string,
  by?: TestLive,
  arrival: Partial<Arrival> = {},
  options: ConnectOptions = {},
): Promise<TestLive> {
  const live = await connectLive(person, session, options);
  expectDone(await arrive(live, arrival));
  if (live.welcome.role !== 'facilitator' && by) expectDone(await by.order('waitingRoom', 'admit', { member: live.self }));
  await live.sees(({ view }) => view('presence'));
  return live;
}

/** Everything the server ever sent over a connection, the bytes of documents as letters: to look for words in. */
export const heardOf = ({ received }: TestLive): string =>
  JSON.stringify(received, (key, value) => {
    if (value?.type === 'Buffer') return Buffer.from(value.data).toString('latin1');
    return key === 'update' && typeof value === 'string' ? Buffer.from(value, 'base64').toString('latin1') : value;
  });

/** Throws when an order was refused. */
export function expectDone(answer: Answer): void {
  if (!('done' in answer)) throw new Error(`refused: ${answer.refused}: ${answer.say}`);
}
