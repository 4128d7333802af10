// Tried against these mutants, each caught: what the server said of help, or of who is here, lost because the storage is full.
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';

const HELP = '/api/help';
const ME = '/api/me';
const listeners = new Map<string, (event: unknown) => void>();
const stored = new Map<string, Response>();
let isFull = false;
let isConnected = true;

const cache = {
  match: async (path: string) => stored.get(path)?.clone(),
  put: async (path: string, answer: Response) => {
    if (isFull) throw new DOMException('', 'QuotaExceededError');
    stored.set(path, answer);
  },
};

beforeAll(async () => {
  vi.stubGlobal('HEARTH_SHELL', { version: '1', files: [], me: ME, help: HELP, own: [ME], ofSeveralRoles: '/api/plans', pauses: [0] });
  vi.stubGlobal('self', {});
  vi.stubGlobal('location', { origin: 'https://hearth.example' });
  vi.stubGlobal('caches', { open: async () => cache, has: async () => stored.size > 0, delete: async () => true });
  vi.stubGlobal('addEventListener', (name: string, listener: (event: unknown) => void) => listeners.set(name, listener));
  vi.stubGlobal('fetch', async (asked: string | Request) => {
    if (!isConnected) throw new TypeError('network');
    return Response.json({ roles: ['participant'], of: typeof asked === 'string' ? asked : new URL(asked.url).pathname });
  });
  await import('./worker.ts');
});
beforeEach(() => {
  stored.clear();
  [isFull, isConnected] = [false, true];
});

const ask = (path: string): Promise<Response> =>
  new Promise((answer) =>
    listeners.get('fetch')!({ request: new Request(`https://hearth.example${path}`), respondWith: (given: Promise<Response>) => answer(given) }),
  );

test.each([HELP, ME])('%s is answered by the server where the storage is full, and by what was kept before without a connection', async (path) => {
  isFull = true;
  expect(await (await ask(path)).json()).toMatchObject({ of: path });
  isFull = false;
  await ask(path);
  [isFull, isConnected] = [true, false];
  expect(await (await ask(path)).json()).toMatchObject({ of: path });
});
