// The service worker. Keeps the pages' own files and the help contacts, so that Help works without a connection.
// It never keeps anything else of /api, and never touches /live.
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

// Put in by the build: the files of this version, and a name that changes with them.
declare const HEARTH_SHELL: { version: string; files: string[] };

const SHELL_CACHE = `hearth-${HEARTH_SHELL.version}`;
/** Kept from one version to the next: somebody may be offline right after an update. */
const HELP_CACHE = 'hearth-help';
const HELP = '/api/help';
const files = new Set(HEARTH_SHELL.files);

addEventListener('install', (event) => (event as Extendable).waitUntil(install()));
addEventListener('activate', (event) => (event as Extendable).waitUntil(forgetOlderVersions()));
addEventListener('fetch', (event) => answer(event as Fetching));

async function install(): Promise<void> {
  const cache = await caches.open(SHELL_CACHE);
  await cache.addAll(['/', ...files]);
  await help().catch(() => undefined);
  await (self as unknown as { skipWaiting(): Promise<void> }).skipWaiting();
}

async function forgetOlderVersions(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== SHELL_CACHE && name !== HELP_CACHE).map((name) => caches.delete(name)));
}

function answer(event: Fetching): void {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname === HELP) event.respondWith(help());
  else if (files.has(url.pathname)) event.respondWith(kept(url.pathname, request));
  else if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => kept('/', request)));
}

async function kept(path: string, request: Request): Promise<Response> {
  return (await (await caches.open(SHELL_CACHE)).match(path)) ?? fetch(request);
}

async function help(): Promise<Response> {
  const cache = await caches.open(HELP_CACHE);
  try {
    const fresh = await fetch(HELP, { credentials: 'same-origin' });
    if (fresh.ok) await cache.put(HELP, fresh.clone());
    return fresh;
  } catch (error) {
    const old = await cache.match(HELP);
    if (!old) throw error;
    return old;
  }
}
