// The service worker. Keeps the pages' own files and the help contacts, so that Help works without a connection; and what somebody
// needs of their own when there is none: their practice and their plans, until they sign out.
// It never keeps anything else of /api, and never touches /live.
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface Worker {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
}
// The page's types know `self` as a window.
const worker = self as unknown as Worker;

// Put in by the build: the files of this version, a name that changes with them, the addresses of what is kept, and how long to wait before what failed is tried again.
declare const HEARTH_SHELL: { version: string; files: string[]; me: string; help: string; own: string[]; ofSeveralRoles: string; pauses: number[] };

const SHELL_CACHE = `hearth-${HEARTH_SHELL.version}`;
/** Kept from one version to the next: somebody may be offline right after an update. */
const HELP_CACHE = 'hearth-help';
/** Somebody's own, see ownCopies.ts: who they are, their practice, their plans, which sheets they have; and what they can begin. */
const OWN_CACHE = 'hearth-own';
const OWN = new Set(HEARTH_SHELL.own);
const SIGNED_OUT = 401;
const files = new Set(HEARTH_SHELL.files);

addEventListener('install', (event) => (event as Extendable).waitUntil(install()));
addEventListener('activate', (event) => (event as Extendable).waitUntil(forgetOlderVersions()));
addEventListener('fetch', (event) => answer(event as Fetching));
addEventListener('message', (event) => hear((event as MessageEvent).data));

async function install(): Promise<void> {
  const cache = await caches.open(SHELL_CACHE);
  await cache.addAll(['/', ...files]);
  await help().catch(() => undefined);
  await worker.skipWaiting();
}

async function forgetOlderVersions(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== SHELL_CACHE && name !== HELP_CACHE && name !== OWN_CACHE).map((name) => caches.delete(name)));
  // From the first visit on, so that what is asked for next is kept already.
  await worker.clients.claim();
}

function answer(event: Fetching): void {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname === HEARTH_SHELL.help) event.respondWith(help());
  else if (OWN.has(url.pathname)) event.respondWith(own(url.pathname, request));
  else if (files.has(url.pathname)) event.respondWith(kept(url.pathname, request));
  else if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => kept('/', request)));
}

async function kept(path: string, request: Request): Promise<Response> {
  return (await (await caches.open(SHELL_CACHE)).match(path)) ?? patiently(request);
}

/** A phone that goes from one network to another loses what is on its way, and a page never asks for a module twice. */
async function patiently(request: Request): Promise<Response> {
  for (const ms of HEARTH_SHELL.pauses) {
    try {
      return await fetch(request.clone());
    } catch {
      await new Promise((later) => setTimeout(later, ms));
    }
  }
  return fetch(request);
}

/** A full storage keeps nobody from what the server said. */
async function put(cache: string, path: string, fresh: Response): Promise<void> {
  const copy = fresh.clone();
  await caches
    .open(cache)
    .then((opened) => opened.put(path, copy))
    .catch(() => undefined);
}

async function help(): Promise<Response> {
  try {
    const fresh = await fetch(HEARTH_SHELL.help, { credentials: 'same-origin' });
    if (fresh.ok) await put(HELP_CACHE, HEARTH_SHELL.help, fresh);
    return fresh;
  } catch (error) {
    const old = await (await caches.open(HELP_CACHE)).match(HEARTH_SHELL.help);
    if (!old) throw error;
    return old;
  }
}

/** How many people are gone since this worker woke: what was asked for before that is not kept after it. */
let gone = 0;
function hear(message: unknown): void {
  if (typeof message === 'object' && message !== null && 'personGone' in message) gone += 1;
}

// Only participants have anything to read offline; nobody else's page is kept.
async function own(path: string, request: Request): Promise<Response> {
  const goneBefore = gone;
  try {
    const fresh = await fetch(request);
    if (fresh.status === SIGNED_OUT) await caches.delete(OWN_CACHE);
    else if (fresh.ok && (await mayKeep(path, fresh)) && goneBefore === gone) await put(OWN_CACHE, path, fresh);
    return fresh;
  } catch (error) {
    const old = (await caches.has(OWN_CACHE)) ? await (await caches.open(OWN_CACHE)).match(path) : undefined;
    if (!old) throw error;
    return path === HEARTH_SHELL.me ? asKept(old) : old;
  }
}

/** The page must know that nobody said so now: who is here may be somebody else. */
async function asKept(me: Response): Promise<Response> {
  // Nobody else's is ever kept, also where an older version kept it.
  return Response.json({ roles: ['participant'], ...((await me.json()) as object), isKept: true });
}

async function mayKeep(path: string, fresh: Response): Promise<boolean> {
  if (path === HEARTH_SHELL.me) return isParticipant(fresh.clone());
  return path !== HEARTH_SHELL.ofSeveralRoles || caches.has(OWN_CACHE);
}

async function isParticipant(me: Response): Promise<boolean> {
  const { roles } = (await me.json()) as { roles?: unknown };
  return Array.isArray(roles) && roles.includes('participant');
}
