// Tried against these mutants, each caught: whoever stood on the roster reads it; the place is forgotten; the time it was open is
// forgotten; it is read while the session is on; what fellow members read is in nobody's log.
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { KeptDocuments, KeptText } from '#shared/learning/kept/answers.ts';
import type { SeenList } from '#shared/program/seen/api.ts';
import { readSheet } from '#shared/learning/worksheets/document.ts';
import { findBuiltIn } from '#shared/learning/worksheets/templates/builtIn.ts';
import { makeSession, personId } from '#server/testing/clinic.ts';
import { openCopy, sendUpdate } from '#server/testing/documents.ts';
import { arrive, connectLive, expectDone, join, type TestLive } from '#server/testing/live.ts';
import { signIn, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import { until } from '#server/testing/until.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test('a kept board is read by the people who were there alone, and deleted by its facilitators once it is over', async () => {
  const member = async (name: string, role: 'facilitator' | 'participant' | 'captioner') => ({ person: await personId(server.db, name), role });
  const session = await makeSession(server.db, {
    title: 'Evening group',
    members: [await member('facilitator', 'facilitator'), await member('participant1', 'participant'), await member('participant2', 'captioner')],
  });
  const [maria, ana, captioner, outside] = await Promise.all(
    ['facilitator', 'participant1', 'participant2', 'participant3'].map((name) => signIn(server.url, name)),
  );
  const live = await join(maria!, session);
  await join(ana!, session, live);
  await join(captioner!, session, live);
  expectDone(await live.order('board', 'open', { title: 'An example', mayEverybodyWrite: false }));
  const { id } = (await live.sees(({ view }) => view('board')))!;
  await (await openCopy(live, id)).write('What we found');
  expect((await ana!.get<KeptDocuments>('/api/kept')).body.kept).toEqual([]);
  expectDone(await live.order('board', 'save', { board: id, isSaved: true }));
  // While the session is on nobody can take it from under the group.
  expect((await maria!.post(`/api/kept/${id}/delete`)).status).toBe(404);
  expect((await ana!.get(`/api/kept/${id}`)).status).toBe(404);
  expectDone(await live.order('moderation', 'end', { people: 2 }));

  const [listed] = (await ana!.get<KeptDocuments>('/api/kept')).body.kept;
  expect(listed).toMatchObject({ id, kind: 'board', title: 'An example', session: { title: 'Evening group' }, mayDelete: false });
  const { body } = await ana!.get<KeptText>(`/api/kept/${id}`);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Buffer.from(body.update, 'base64'));
  expect(doc.getText('body').toString()).toBe('What we found');
  for (const other of [captioner!, outside!]) {
    expect((await other.get<KeptDocuments>('/api/kept')).body.kept).toEqual([]);
    expect((await other.get(`/api/kept/${id}`)).status).toBe(404);
  }

  expect((await maria!.post(`/api/kept/${id}/delete`)).status).toBe(200);
  expect((await ana!.get(`/api/kept/${id}`)).status).toBe(404);
  expect(server.db.driver.prepare('SELECT count(*) AS n FROM DocumentUpdate WHERE documentId = ?').get(id)).toMatchObject({ n: 0 });
});

const titlesFor = async (person: TestPerson) => (await person.get<KeptDocuments>('/api/kept')).body.kept.map(({ title }) => title).sort();
const names = ['facilitator', 'cofacilitator', ...[1, 2, 3, 4, 5, 6].map((n) => `participant${n}`)];

test('who waited, was removed, left before, never came or sat elsewhere reads nothing of it, and of a private word only the two', async () => {
  const members = await Promise.all(
    names.map(async (name) => ({
      person: await personId(server.db, name),
      role: name.includes('facilitator') ? ('facilitator' as const) : ('participant' as const),
    })),
  );
  const session = await makeSession(server.db, { members });
  const people = await Promise.all(names.map((name) => signIn(server.url, name)));
  const [maria, daniel, ana, ben, chloe, dev, ella, femi] = people as [
    TestPerson,
    TestPerson,
    TestPerson,
    TestPerson,
    TestPerson,
    TestPerson,
    TestPerson,
    TestPerson,
  ];
  const lead = await join(maria, session);
  const second = await join(daniel, session);
  const hers = await join(ana, session, lead);
  const removed = await join(ben, session, lead);
  const leaver = await join(chloe, session, lead);
  const elsewhere = await join(dev, session, lead);
  await arrive(await connectLive(ella, session));
  const keep = async (by: TestLive, title: string) => {
    expectDone(await by.order('board', 'open', { title, mayEverybodyWrite: false }));
    const { id: board } = (await by.sees(({ view }) => view('board')))!;
    expectDone(await by.order('board', 'save', { board, isSaved: true }));
    expectDone(await by.order('board', 'close', { board }));
    return board;
  };

  expectDone(await lead.order('aside', 'take', { member: hers.self }));
  const word = await keep(lead, 'A word');
  expectDone(await hers.order('aside', 'return', {}));
  expectDone(await lead.order('moderation', 'remove', { member: removed.self }));
  expectDone(await leaver.order('presence', 'leave', {}));
  expectDone(await second.order('aside', 'take', { member: elsewhere.self }));
  const group = await keep(lead, 'The group');
  expectDone(await elsewhere.order('aside', 'return', {}));
  await keep(second, 'Later');
  expect(await titlesFor(maria)).not.toContain('A word');
  expectDone(await lead.order('moderation', 'end', { people: 3 }));

  const read = async (person: TestPerson) => [
    await titlesFor(person),
    (await person.get(`/api/kept/${word}`)).status,
    (await person.get(`/api/kept/${group}`)).status,
  ];
  const [both, onlyLater, none] = [['A word', 'Later', 'The group'], ['Later'], [] as string[]];
  expect(await Promise.all(people.map(read))).toEqual([
    [both, 200, 200],
    [onlyLater, 404, 404],
    [both, 200, 200],
    ...[ben, chloe].map(() => [none, 404, 404]),
    [onlyLater, 404, 404],
    ...[ella, femi].map(() => [none, 404, 404]),
  ]);
  // What a group has together is each one's: that the one read it, the other is told, and nobody that they read it themselves.
  const readers = async (person: TestPerson) =>
    (await person.get<SeenList>('/api/who-has-seen')).body.seen
      .filter(({ kind, standing }) => kind === 'groupWork' && standing === 'wasThere')
      .map(({ name }) => name);
  expect(new Set(await readers(dev))).toEqual(new Set(['Ana Duarte']));
  expect(new Set(await readers(ana))).toEqual(new Set(['Dev Bhatt']));
  expect((await daniel.post(`/api/kept/${word}/delete`)).status).toBe(404);
  expect((await ana.post(`/api/kept/${word}/delete`)).status).toBe(403);
  expect((await maria.post(`/api/kept/${word}/delete`)).status).toBe(200);
});

test('a shared worksheet that was kept as it was closed is read with its questions, and without who wrote what; one that was not is gone', async () => {
  const members = [
    { person: await personId(server.db, 'facilitator'), role: 'facilitator' as const },
    { person: await personId(server.db, 'participant1'), role: 'participant' as const },
  ];
  const session = await makeSession(server.db, { members });
  const [maria, ana] = [await signIn(server.url, 'facilitator'), await signIn(server.url, 'participant1')];
  const live = await join(maria, session);
  const hers = await join(ana, session, live);
  const template = findBuiltIn('thought_record_7')!;
  const fillIn = async (words: string) => {
    expectDone(await live.order('worksheet', 'open', { template, mode: 'together', writers: null }));
    const { id } = await hers.sees(({ view }) => view('worksheet'));
    const { doc } = await openCopy(hers, id);
    doc.getText('text:situation').insert(0, words);
    expect(await sendUpdate(hers, id, Y.encodeStateAsUpdate(doc))).toMatchObject({ done: true });
    return id;
  };
  const kept = await fillIn('What we wrote');
  expectDone(await live.order('worksheet', 'close', { worksheet: kept, isSaved: true }));
  await hers.sees(({ view }) => view('worksheet') === null);
  const gone = await fillIn('What goes');
  expectDone(await live.order('worksheet', 'close', { worksheet: gone }));
  expectDone(await live.order('moderation', 'end', { people: 1 }));
  await until(() => server.db.driver.prepare('SELECT id FROM Document WHERE id = ?').get(gone) === undefined, 'the end of what was not kept');

  const listed = (await ana.get<KeptDocuments>('/api/kept')).body.kept.filter(({ id }) => id === kept || id === gone);
  expect(listed).toMatchObject([{ id: kept, kind: 'worksheet', title: template.title }]);
  const { body } = await ana.get<KeptText>(`/api/kept/${kept}`);
  expect(body.worksheet).toEqual(template);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Buffer.from(body.update, 'base64'));
  expect(readSheet(doc, template)).toMatchObject({ situation: 'What we wrote' });
  expect(JSON.stringify(body)).not.toMatch(new RegExp(`${hers.self}|Ana`));
  expect((await maria.post(`/api/kept/${kept}/delete`)).status).toBe(200);
  expect((await ana.get(`/api/kept/${kept}`)).status).toBe(404);
});
