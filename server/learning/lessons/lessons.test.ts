// Tried against these mutants, each caught: notes sent to a participant; a family topic's door open to participants; progress
// that goes back; done taken away again; a version saved over a newer one; a lesson found that was taken away; a review
// that holds for changed words too; another clinic's review shown.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeClinic, makePerson } from '#server/testing/clinic.ts';
import { signIn, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import { readLibrary } from './library.ts';

let server: TestServer;
let people: Record<'ana' | 'ben' | 'lucia' | 'maria' | 'priya' | 'stranger', TestPerson>;

beforeAll(async () => {
  server = await startServer();
  const clinicId = await makeClinic(server.db);
  await makePerson(server.db, { email: 'fac@harbor.test', name: 'Other', role: 'facilitator', clinicId });
  const [ana, ben, lucia, maria, priya, stranger] = await Promise.all(
    ['participant1', 'participant2', 'family1', 'facilitator', 'manager', 'fac@harbor.test'].map((who) => signIn(server.url, who)),
  );
  people = { ana: ana!, ben: ben!, lucia: lucia!, maria: maria!, priya: priya!, stranger: stranger! };
});
afterAll(() => server.stop());

const catching = 'm04-catching-thoughts';
const source = await readFile(new URL(`../../../content/lessons/${catching}.md`, import.meta.url), 'utf8');
const named = (id: string, title = 'Our own') =>
  source
    .replace(/^id: .*$/m, `id: ${id}`)
    .replace(/^title: .*$/m, `title: ${title}`)
    .replace(/^version: .*$/m, 'version: 1');
const listed = async (who: TestPerson) =>
  (await who.get('/api/lessons')).body.lessons as { id: string; audience: string; title: string; isOwn: boolean; progress: object | null }[];

test('participants have the thirteen modules, relatives the six topics, the staff both', async () => {
  expect((await listed(people.ana)).map(({ audience }) => audience)).toEqual(Array(13).fill('participants'));
  expect((await listed(people.lucia)).map(({ audience }) => audience)).toEqual(Array(6).fill('family'));
  expect(await listed(people.maria)).toHaveLength(19);
  expect((await people.lucia.get(`/api/lessons/${catching}`)).status).toBe(404);
  expect((await people.ana.get('/api/lessons/f01-understanding-depression')).status).toBe(404);
});

test('speaker notes reach facilitators and nobody else who reads', async () => {
  const note = 'Don’t dispute any thought today.';
  expect(JSON.stringify((await people.maria.get(`/api/lessons/${catching}`)).body)).toContain(note);
  for (const who of [people.ana, people.priya]) {
    const { status, body } = await who.get(`/api/lessons/${catching}`);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toContain(note);
  }
});

test('reading goes on where it stopped, never backwards; facilitators hear only what is done', async () => {
  const keep = (body: object) => people.ana.post(`/api/lessons/${catching}/progress`, body);
  await keep({ page: 3, solved: ['automatic'], isDone: false });
  const { body } = await keep({ page: 1, solved: ['pattern', 'not-a-check'], isDone: false });
  expect(body.progress).toEqual({ page: 1, furthest: 3, solved: ['automatic', 'pattern'], doneAt: null });
  const done = async (who = people.maria) => (await who.get('/api/lessons-done')).body.people as { name: string; done: { lesson: string }[] }[];
  expect((await done()).map((one) => one.done)).toEqual(Array(9).fill([]));

  await keep({ page: 4, solved: [], isDone: true });
  const again = await keep({ page: 0, solved: [], isDone: false });
  expect(again.body.progress).toMatchObject({ page: 0, furthest: 4, doneAt: expect.any(String) });
  expect((await listed(people.ana)).find(({ id }) => id === catching)?.progress).toMatchObject({ page: 0, doneAt: expect.any(String) });
  expect((await listed(people.ben)).every(({ progress }) => progress === null)).toBe(true);

  const heard = await people.maria.get('/api/lessons-done');
  expect(heard.body.people.find(({ name }: { name: string }) => name === 'Ana Duarte').done).toEqual([
    { lesson: catching, title: 'Catching thoughts', doneAt: again.body.progress.doneAt },
  ]);
  expect(JSON.stringify(heard.body)).not.toMatch(/automatic|pattern|furthest|solved/);
  expect(await done(people.stranger)).toEqual([]);
});

test('a clinic’s own lesson: saved in versions, only at this clinic, a mistake told by its line', async () => {
  const save = (text: string, replaces = '', who = people.maria) => who.post('/api/lessons', { source: text, replaces });
  const broken = await save(named('our-own').replace('- [x] a quick', '- [ ] a quick'));
  expect(broken).toMatchObject({
    status: 400,
    body: { refused: 'badInput', values: { field: 'source', rule: expect.stringMatching(/^Line \d+: .*exactly one right option/) } },
  });
  expect((await save('hello')).body.values.rule).toMatch(/^Line 1: The file must begin with/);

  expect((await save(named('our-own'))).body).toEqual({ id: 'our-own', version: 1 });
  expect((await save(named('our-own'))).body.refused).toBe('lessonIdTaken');
  expect((await save(named('other'), 'our-own@1')).body.refused).toBe('lessonIdFixed');
  expect((await save(named('our-own', 'Changed'), 'our-own@1', people.priya)).body).toEqual({ id: 'our-own', version: 2 });
  expect((await save(named('our-own', 'Too late'), 'our-own@1')).body.refused).toBe('lessonChanged');

  expect((await people.ana.get('/api/lessons/our-own')).body).toMatchObject({ isOwn: true, lesson: { title: 'Changed', version: 2 } });
  const kept = (await people.maria.get('/api/lessons/our-own/source')).body;
  expect(kept).toMatchObject({
    version: 2,
    isBuiltIn: false,
    versions: [
      { version: 2, savedBy: 'Priya Raman' },
      { version: 1, savedBy: 'Maria Lindqvist' },
    ],
  });
  expect((await people.maria.get('/api/lessons/our-own/versions/1')).body.source).toBe(named('our-own'));
  for (const at of ['our-own', 'our-own/source', 'our-own/versions/1']) expect((await people.stranger.get(`/api/lessons/${at}`)).status).toBe(404);

  await people.maria.post('/api/lessons/our-own/withdraw');
  expect((await people.ana.get('/api/lessons/our-own')).status).toBe(404);
});

test('a changed lesson of Hearth’s steps in front of it, and goes when it is withdrawn', async () => {
  const { version } = (await people.maria.get('/api/lessons/m05-balanced-thinking/source')).body;
  const text = named('m05-balanced-thinking', 'Fair thinking');
  expect((await people.maria.post('/api/lessons', { source: text, replaces: `m05-balanced-thinking@${version}` })).body.version).toBe(version + 1);
  const titleFor = async (who: TestPerson) => (await listed(who)).find(({ id }) => id === 'm05-balanced-thinking')?.title;
  expect(await titleFor(people.ben)).toBe('Fair thinking');
  expect(await listed(people.ben)).toHaveLength(13);
  expect(await titleFor(people.stranger)).toBe('Balanced thinking');
  await people.maria.post('/api/lessons/m05-balanced-thinking/withdraw');
  expect(await titleFor(people.ben)).toBe('Balanced thinking');
});

test('a lesson says that nobody reviewed it until a facilitator did, of this text, at this clinic', async () => {
  const id = 'm06-stress-and-the-body';
  const review = async (who: TestPerson) => [
    (await who.get(`/api/lessons/${id}`)).body.review,
    ((await who.get('/api/lessons')).body.lessons as { id: string; review: object | null }[]).find((one) => one.id === id)?.review,
  ];
  const mark = (who: TestPerson, version: number, isReviewed = true) => who.post(`/api/lessons/${id}/review`, { version, isReviewed });
  const { lesson } = (await people.maria.get(`/api/lessons/${id}`)).body;
  expect(await review(people.ana)).toEqual([null, null]);
  for (const who of [people.ana, people.lucia, people.priya]) expect((await mark(who, lesson.version)).status).toBe(403);
  expect((await mark(people.maria, lesson.version + 1)).body.refused).toBe('lessonChanged');
  expect((await people.maria.post(`/api/lessons/${id}/review`, { version: lesson.version })).body.refused).toBe('badInput');

  const marked = { by: 'Maria Lindqvist', at: expect.any(String) };
  expect((await mark(people.maria, lesson.version)).body.review).toEqual(marked);
  expect(await review(people.ana)).toEqual([marked, marked]);
  expect(await review(people.stranger)).toEqual([null, null]);

  // Changed words are words that nobody reviewed; taken away, the reviewed ones are back.
  const text = (await people.maria.get(`/api/lessons/${id}/source`)).body.source.replace('An alarm that means well', 'An alarm');
  await people.priya.post('/api/lessons', { source: text, replaces: `${id}@${lesson.version}` });
  expect(await review(people.ana)).toEqual([null, null]);
  await people.maria.post(`/api/lessons/${id}/withdraw`);
  expect(await review(people.ana)).toEqual([marked, marked]);

  expect((await mark(people.maria, lesson.version, false)).body.review).toBeNull();
  expect(await review(people.ana)).toEqual([null, null]);
});

test('a broken content file takes no other with it, and is told by file and line', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hearth-lessons-'));
  await writeFile(path.join(folder, 'a.md'), source);
  await writeFile(path.join(folder, 'b.md'), named('b').replace('minutes: 22', 'minutes: long'));
  await writeFile(path.join(folder, 'c.md'), source);
  const { lessons, problems } = await readLibrary(folder);
  await rm(folder, { recursive: true });
  expect([...lessons.keys()]).toEqual([catching]);
  expect(problems).toEqual([
    { file: 'b.md', line: 7, say: '“minutes” must be a whole number.' },
    { file: 'c.md', line: 2, say: expect.stringContaining('is the id of another lesson') },
  ]);
});
