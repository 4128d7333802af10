// Tried against these mutants, each caught: a second id when it is told again; somebody else's sheet sent; words forgotten that were
// not taken; an open sheet's words sent twice; a sheet begun where nothing can be kept; newer words of another tab forgotten with the
// older, by the sender of all and by an open sheet; a copy written over; what is on its way not kept while more is typed.
import { fromBase64, toBase64 } from 'lib0/buffer';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { textAt } from '#shared/learning/worksheets/document.ts';
import { findBuiltIn } from '#shared/learning/worksheets/templates/builtIn.ts';
import { findCopy, keepCopy, renewCopy } from './copies.ts';
import { keep, listKept, ofSession } from '../../live/documents/keptSheets.ts';
import { openSheets } from './openSheets.ts';
import { sendUnsent } from './sendUnsent.ts';
import { openSheet } from './sheetSync.ts';
import { ensureMade, forgetUnmade, listUnmade, makeSheet } from './unmade.ts';

let mayKeep = true;
const { stores } = vi.hoisted(() => ({ stores: [] as Map<string, unknown>[] }));
vi.mock('../../base/device/deviceStore.ts', () => ({
  deviceStore: () => {
    const kept = new Map<string, unknown>();
    stores.push(kept);
    return {
      put: async (key: string, value: unknown) => mayKeep && kept.set(key, value) && true,
      get: async (key: string) => kept.get(key),
      change: async (key: string, next: (value: unknown) => unknown) => {
        const value = next(kept.get(key));
        if (value === undefined) kept.delete(key);
        else kept.set(key, value);
      },
      all: async () => [...kept].map(([key, value]) => ({ key, value })),
      forget: async (keys: string[]) => keys.forEach((key) => kept.delete(key)),
    };
  },
}));

const template = findBuiltIn('thought_record_7')!;
const sent: { path: string; body: Record<string, string> }[] = [];
/** What the server does not have. */
let gone: string | null = null;
/** Null: the server cannot be reached. */
let status: number | null = 200;
/** What happens here while something is on its way to the server. */
let meanwhile = async () => {};
beforeEach(async () => {
  vi.stubGlobal('fetch', async (path: string, { body }: { body: string }) => {
    if (status === null) throw new TypeError('network');
    await meanwhile();
    sent.push({ path, body: JSON.parse(body) as Record<string, string> });
    return new Response(JSON.stringify({ id: (JSON.parse(body) as { id?: string }).id, update: 'AAA=' }), { status: path === gone ? 404 : status });
  });
  stores.forEach((kept) => kept.clear());
  openSheets.clear();
  sent.length = 0;
  [status, mayKeep, gone, meanwhile] = [200, true, null, async () => {}];
});
afterEach(() => vi.unstubAllGlobals());

const words = (text: string) => {
  const doc = new Y.Doc();
  textAt(doc, 'situation').insert(0, text);
  return Y.encodeStateAsUpdate(doc);
};
const wordsIn = (update: string) => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, fromBase64(update));
  return textAt(doc, 'situation').toString();
};
async function beganOffline(): Promise<string> {
  status = null;
  const { id } = await makeSheet(template);
  await keep(id, 1, words('In the tunnel.'));
  return id;
}

test('begun with a connection, a sheet is on the server and nowhere else', async () => {
  const { id } = await makeSheet(template);
  expect(sent).toMatchObject([{ path: '/api/sheets', body: { id, template: template.id, version: template.version } }]);
  expect(await listUnmade()).toEqual([]);
});

test('begun without one it is here at once, with what was written; later the server knows it by the same name', async () => {
  const id = await beganOffline();
  expect(await listUnmade()).toMatchObject([{ id, title: template.title, answered: 1, visibility: 'private' }]);
  expect((await findCopy(id))?.isMine).toBe(true);
  status = 200;
  await ensureMade(id);
  await ensureMade(id);
  expect(sent).toMatchObject([{ path: '/api/sheets', body: { id, template: template.id } }]);
  expect(await listUnmade()).toEqual([]);
});

test('where the browser keeps nothing, it is said that it cannot be begun', async () => {
  [status, mayKeep] = [null, false];
  await expect(makeSheet(template)).rejects.toMatchObject({ status: 0 });
});

test('all that waits is sent, the sheet before its words; what was not taken stays', async () => {
  const id = await beganOffline();
  await keepCopy({ ...(await findCopy(id))!, sheet: { ...(await findCopy(id))!.sheet, id: 'older' } });
  await keep('older', 7, words('From before.'));
  await expect(sendUnsent()).rejects.toMatchObject({ status: 0 });
  expect(await listKept()).toHaveLength(2);
  status = 200;
  await ensureMade(id);
  status = 503;
  await expect(sendUnsent()).rejects.toMatchObject({ status: 503 });
  expect(await listKept()).toHaveLength(2);
  [status, sent.length] = [200, 1];
  expect(await sendUnsent()).toBe(true);
  expect(sent.map(({ path }) => path)).toEqual(['/api/sheets', `/api/sheets/${id}/updates`, '/api/sheets/older/updates']);
  expect(sent.slice(1).map(({ body }) => wordsIn(body['update']!))).toEqual(['In the tunnel.', 'From before.']);
  expect(await listKept()).toEqual([]);
  expect(await sendUnsent()).toBe(false);
});

test('a sheet that was deleted elsewhere does not hold up the others; its words stay here', async () => {
  const id = await beganOffline();
  const copy = (await findCopy(id))!;
  for (const other of ['deleted', 'kept']) {
    await keepCopy({ ...copy, sheet: { ...copy.sheet, id: other } });
    await keep(other, 7, words(`In ${other}.`));
  }
  status = 200;
  gone = '/api/sheets/deleted/updates';
  await expect(sendUnsent()).rejects.toMatchObject({ status: 404 });
  expect(sent.map(({ path }) => path)).toEqual(['/api/sheets', `/api/sheets/${id}/updates`, gone, '/api/sheets/kept/updates']);
  expect((await listKept()).map(({ sheet }) => sheet)).toEqual(['deleted']);
});

test('what another tab kept while the earlier words were on their way stays: that tab may be killed before it sends them', async () => {
  const id = await beganOffline();
  status = 200;
  await ensureMade(id);
  meanwhile = async () => void (await keep(id, 1, words('In the tunnel, alone.')));
  await sendUnsent();
  expect((await listKept()).map(({ update }) => wordsIn(toBase64(update)))).toEqual(['In the tunnel, alone.']);
  meanwhile = async () => {};
  await sendUnsent();
  expect(sent.slice(1).map(({ body }) => wordsIn(body['update']!))).toEqual(['In the tunnel.', 'In the tunnel, alone.']);
  expect(await listKept()).toEqual([]);
});

test('an open sheet sends what another tab kept and forgets exactly that; what is on its way is kept while more is typed', async () => {
  for (const name of ['addEventListener', 'removeEventListener']) vi.stubGlobal(name, () => {});
  vi.stubGlobal('document', { addEventListener: () => {}, removeEventListener: () => {} });
  const id = await beganOffline();
  status = 200;
  const sync = openSheet((await findCopy(id))!);
  let whatIsKept = '';
  meanwhile = async () => {
    if (sent.length === 0) return;
    meanwhile = async () => {};
    await keep(id, 1, words('In the tunnel, alone.'));
    textAt(sync.doc, 'situation').insert(0, 'Later: ');
    whatIsKept = (await listKept()).map(({ update }) => wordsIn(toBase64(update))).join(' | ');
  };
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  expect(whatIsKept).toBe('In the tunnel, alone. | Later: In the tunnel.');
  await vi.waitFor(() => expect(sync.state().is).toBe('saved'));
  expect((await listKept()).map(({ update }) => wordsIn(toBase64(update)))).toEqual(['In the tunnel, alone.']);
  sync.close();
});

test('without a connection it is said to be kept once all of it is, and never where the browser keeps nothing', async () => {
  for (const name of ['addEventListener', 'removeEventListener']) vi.stubGlobal(name, () => {});
  vi.stubGlobal('document', { addEventListener: () => {}, removeEventListener: () => {} });
  const id = await beganOffline();
  const sync = openSheet((await findCopy(id))!);
  await vi.waitFor(() => expect(sync.state()).toEqual({ is: 'offline', isKept: true }));
  for (const letter of 'Later') {
    textAt(sync.doc, 'situation').insert(0, letter);
    expect(sync.state()).toEqual({ is: 'offline', isKept: null });
  }
  await vi.waitFor(() => expect(sync.state()).toEqual({ is: 'offline', isKept: true }));
  expect((await listKept()).map(({ update }) => wordsIn(toBase64(update)))).toContain('retaLIn the tunnel.');
  mayKeep = false;
  textAt(sync.doc, 'situation').insert(0, 'Now: ');
  await vi.waitFor(() => expect(sync.state()).toEqual({ is: 'offline', isKept: false }));
  sync.close();
});

test('a copy that is renewed by one tab keeps what another tab added to it', async () => {
  const id = await beganOffline();
  const [one, other] = [words('From one tab. '), words('From another.')];
  await renewCopy(id, toBase64(one));
  await renewCopy(id, toBase64(other));
  const { update } = (await findCopy(id))!;
  expect(wordsIn(update)).toMatch(/From one tab\./);
  expect(wordsIn(update)).toMatch(/From another\./);
});

test('nothing is sent for a sheet that is open and sends for itself, nor of what was written in a session', async () => {
  const id = await beganOffline();
  status = 200;
  openSheets.add({ id, send: async () => {} });
  await keep(ofSession('board'), 1, words('Together'));
  await sendUnsent();
  expect(sent.map(({ path }) => path)).toEqual(['/api/sheets']);
  expect(await listKept()).toHaveLength(2);
});

test('deleted before the server knew of it, nothing of it is left', async () => {
  const id = await beganOffline();
  expect(await forgetUnmade(id)).toBe(true);
  expect([await listUnmade(), await findCopy(id), await listKept()]).toEqual([[], null, []]);
  expect(await forgetUnmade('on-the-server')).toBe(false);
});
