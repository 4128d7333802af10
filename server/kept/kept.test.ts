import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { BoardText, SavedBoards } from '#shared/api/types.ts';
import { makeSession, personId } from '#server/testing/clinic.ts';
import { openCopy } from '#server/testing/documents.ts';
import { expectDone, join } from '#server/testing/live.ts';
import { signIn } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test('a kept board is read by the people of its session alone, and deleted by its facilitators once it is over', async () => {
  const member = async (name: string, role: 'facilitator' | 'participant' | 'captioner') => ({ person: await personId(server.db, name), role });
  const session = await makeSession(server.db, {
    title: 'Evening group',
    members: [await member('facilitator', 'facilitator'), await member('participant1', 'participant'), await member('participant2', 'captioner')],
  });
  const [maria, ana, captioner, outside] = await Promise.all(['facilitator', 'participant1', 'participant2', 'participant3'].map((name) => signIn(server.url, name)));
  const live = await join(maria!, session);
  expectDone(await live.order('board', 'open', { title: 'An example', mayEverybodyWrite: false }));
  const { id } = (await live.sees(({ view }) => view('board')))!;
  await (await openCopy(live, id)).write('What we found');
  expect((await ana!.get<SavedBoards>('/api/boards')).body.boards).toEqual([]);
  expectDone(await live.order('board', 'save', { board: id, isSaved: true }));
  // While the session is on nobody can take it from under the group.
  expect((await maria!.post(`/api/boards/${id}/delete`)).status).toBe(404);
  expectDone(await live.order('moderation', 'end', { people: 0 }));

  const [listed] = (await ana!.get<SavedBoards>('/api/boards')).body.boards;
  expect(listed).toMatchObject({ id, title: 'An example', session: { title: 'Evening group' }, mayDelete: false });
  const { body } = await ana!.get<BoardText>(`/api/boards/${id}`);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Buffer.from(body.update, 'base64'));
  expect(doc.getText('body').toString()).toBe('What we found');
  for (const other of [captioner!, outside!]) {
    expect((await other.get<SavedBoards>('/api/boards')).body.boards).toEqual([]);
    expect((await other.get(`/api/boards/${id}`)).status).toBe(404);
  }

  expect((await maria!.post(`/api/boards/${id}/delete`)).status).toBe(200);
  expect((await ana!.get(`/api/boards/${id}`)).status).toBe(404);
  expect(server.db.driver.prepare('SELECT count(*) AS n FROM DocumentUpdate WHERE documentId = ?').get(id)).toMatchObject({ n: 0 });
});
