// What somebody pressed, sent again because its answer was lost, is done once. Whoever presses a second time on purpose sends another name.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import { createOnce } from './once.ts';

let server: TestServer;
let ana: TestPerson;
let ben: TestPerson;
beforeAll(async () => {
  server = await startServer();
  [ana, ben] = (await Promise.all(['participant1', 'participant2'].map((who) => signIn(server.url, who)))) as [TestPerson, TestPerson];
}, 120_000);
afterAll(() => server.stop());

const under = (name: string) => ({ 'x-once': name });
const begin = (person: TestPerson, template: string, name: string) => person.post<{ id: string }>('/api/sheets', { template }, under(name));
const countOf = async (person: TestPerson) => (await person.get<{ sheets: unknown[] }>('/api/sheets')).body.sheets.length;

test('the same request under the same name, at once and later: one sheet, one answer', async () => {
  const before = await countOf(ana);
  const name = randomUUID();
  const [first, second] = await Promise.all([begin(ana, 'i_statement', name), begin(ana, 'i_statement', name)]);
  const later = await begin(ana, 'i_statement', name);
  expect(first.status).toBe(200);
  expect([second.body, later.body]).toEqual([first.body, first.body]);
  expect(await countOf(ana)).toBe(before + 1);
});

test('another name, another request and another person are done by themselves', async () => {
  const [before, bens] = [await countOf(ana), await countOf(ben)];
  const name = randomUUID();
  const answers = await Promise.all([begin(ana, 'i_statement', name), begin(ana, 'i_statement', randomUUID()), begin(ben, 'i_statement', name)]);
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(3);
  expect(await ana.post(`/api/sheets/${answers[0].body.id}/delete`, {}, under(name))).toMatchObject({ status: 200 });
  expect(await countOf(ana)).toBe(before + 1);
  expect(await countOf(ben)).toBe(bens + 1);
});

test('a name that is none is refused by its field, and changes nothing', async () => {
  const before = await countOf(ana);
  expect(await begin(ana, 'i_statement', 'twice')).toMatchObject({ status: 400, body: { refused: 'badInput' } });
  expect(await countOf(ana)).toBe(before);
});

test('what may pass is tried again under its name, what is final stays', async () => {
  const once = createOnce();
  const asked = { person: 'ana', name: 'one', request: [] };
  let tries = 0;
  const outcomes = [{ refused: 'notSaved', values: {} }, { refused: 'forbidden', values: {} }, { done: true }];
  const ask = () => once.run(asked, async () => outcomes[tries++]!);
  expect([await ask(), await ask(), await ask()]).toEqual([outcomes[0], outcomes[1], outcomes[1]]);
  await expect(once.run({ ...asked, name: 'two' }, () => Promise.reject(new Error('fault')))).rejects.toThrow('fault');
  expect(await once.run({ ...asked, name: 'two' }, async () => ({ done: true }))).toEqual({ done: true });
});

test('who sends a thousand others makes nobody else’s forgotten', async () => {
  const once = createOnce();
  let done = 0;
  const press = () => once.run({ person: 'ana', name: 'one', request: [] }, async () => ({ id: ++done }));
  await press();
  for (let n = 0; n < 3_000; n += 1) await once.run({ person: 'ben', name: String(n), request: [] }, async () => ({}));
  expect(await press()).toEqual({ id: 1 });
});
