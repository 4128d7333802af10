// A megabyte of the worst for each way in and each walk over what people wrote. Where the walk is ours its steps are counted, where it is a
// library's its thread is ended; a bystander's command is answered meanwhile. Tried against, each caught: no limit to a
// media message; names that are looked at twice.
import { readFileSync } from 'node:fs';
import { createEncoder, toUint8Array, writeUint8, writeVarString, writeVarUint } from 'lib0/encoding';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { LessonError } from '#shared/learning/lessons/lessonError.ts';
import { MAX_LESSON_LENGTH } from '#shared/learning/lessons/lesson.ts';
import { parseLesson } from '#shared/learning/lessons/parse.ts';
import { readRichText } from '#shared/learning/lessons/richText.ts';
import { tooMuchWork } from '#shared/live/documents/refusals.ts';
import { toldApart } from '#shared/people/alike.ts';
import { workOut } from '#shared/learning/worksheets/compute.ts';
import { readSheet, rowsAt } from '#shared/learning/worksheets/document.ts';
import type { Expression } from '#shared/learning/worksheets/expression.ts';
import { COMPUTE_STEPS_MAX, PLACES_MAX, ROWS_MAX, type Field } from '#shared/learning/worksheets/field.ts';
import { routes } from '#server/registry.ts';
import { sendLetter, sendUpdate } from '#server/testing/documents.ts';
import { seatGroup, signInGroup, type TestGroup } from '#server/testing/group.ts';
import { expectDone, type TestLive } from '#server/testing/live.ts';
import { stranger, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';

const MEGABYTE = 1024 * 1024;

let server: TestServer;
let people: TestPerson[];
let group: TestGroup;
let board: string;
beforeAll(async () => {
  server = await startServer();
  people = await signInGroup(server.url);
  group = await seatGroup(server, people);
  expectDone(await group.maria.order('board', 'open', { title: 'An example', mayEverybodyWrite: true }));
  board = (await group.ana.sees(({ view }) => view('board'))).id;
});
afterAll(() => server.stop());

/** Does the work, and lets a bystander give a command. Gives what came of the work; `isAnswered`: whether the bystander had their answer before that. */
async function besideBystander<T>(work: () => Promise<T>): Promise<{ outcome: T; isAnswered: boolean }> {
  let isAnswered = false;
  const working = work().then((outcome) => ({ outcome, isAnswered }));
  const hand = async () => {
    expectDone(await group.ben.order('hands', 'raise', { wish: 'newTopic' }));
    isAnswered = true;
    expectDone(await group.ben.order('hands', 'lower', {}));
  };
  const [done] = await Promise.all([working, hand()]);
  return done;
}

/** Letters that all stand before one another: Yjs compares each with all before it. */
function tangled(client: number): Uint8Array {
  const [word, count] = [2_000, 14_000];
  const encoder = createEncoder();
  for (const n of [1, count + 1, client, 0]) writeVarUint(encoder, n);
  writeUint8(encoder, 4);
  writeVarUint(encoder, 1);
  writeVarString(encoder, 'body');
  writeVarString(encoder, 'x'.repeat(word));
  for (let n = 0; n < count; n += 1) {
    writeUint8(encoder, 0x44);
    writeVarUint(encoder, client);
    writeVarUint(encoder, n % word);
    writeVarString(encoder, 'y');
  }
  writeVarUint(encoder, 0);
  return toUint8Array(encoder);
}

describe('by HTTP', () => {
  const texts = {
    words: JSON.stringify({ text: 'x'.repeat(2 * MEGABYTE) }),
    lists: `{"list":[${'0,'.repeat(MEGABYTE)}0]}`,
    names: `{${Array.from({ length: 200_000 }, (_, n) => `"name${n}":${n}`).join()}}`,
  };
  const post = (path: string, text: string) => people[1]!.post(path, text, { 'content-type': 'application/json' });

  test('a body for each route that takes one: refused by its size, or by who sends it', async () => {
    const takers = routes.filter(({ method }) => method === 'post');
    const { outcome, isAnswered } = await besideBystander(async () => {
      const answers: Record<string, number> = {};
      for (const { path } of takers) answers[path] = (await post(path.replace(/:\w+/g, 'x'.repeat(43)), texts.words)).status;
      return answers;
    });
    expect(isAnswered).toBe(true);
    expect(Object.keys(outcome)).toHaveLength(new Set(takers.map(({ path }) => path)).size);
    expect(Object.values(outcome).filter((status) => ![401, 403, 409, 413].includes(status))).toEqual([]);
  });

  test.each(Object.entries(texts))('a body of nothing but %s', async (_, text) => {
    const { outcome } = await besideBystander(() => post('/api/sheets', text));
    expect(outcome).toMatchObject({ status: 413, body: { refused: 'tooLarge' } });
  });

  test('a body nested as deep as fits into one that is taken', async () => {
    const { outcome } = await besideBystander(() => post('/api/sheets', `{"template":${'['.repeat(30_000)}${']'.repeat(30_000)}}`));
    expect(outcome).toMatchObject({ status: 400, body: { refused: 'badInput', values: { field: 'template' } } });
  });

  test('an address of a megabyte', async () => {
    const { outcome } = await besideBystander(() => stranger(server.url).get(`/api/help?${'x'.repeat(MEGABYTE)}`));
    expect(outcome.status).toBe(431);
  });

  test('a change of a sheet that costs Yjs the square of its size: its thread is ended, nothing is stored, the list is as quick as before', async () => {
    const { id } = (await people[1]!.post('/api/sheets', { template: 'i_statement' })).body as { id: string };
    const update = Buffer.from(tangled(7)).toString('base64');
    const { outcome, isAnswered } = await besideBystander(() => people[1]!.post(`/api/sheets/${id}/updates`, { update, stateVector: 'AA==' }));
    expect({ refused: outcome.body.refused, isAnswered }).toEqual({ refused: tooMuchWork.refused, isAnswered: true });
    expect(await server.db.prisma.documentUpdate.count({ where: { documentId: `sheet:${id}` } })).toBe(0);
  });
});

describe('over the socket', () => {
  const source = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
  const namesIn = (file: string, pattern: RegExp) => [...source(file).matchAll(pattern)].map(([, name]) => name!);
  /** Every message that the server listens to, as its code says it. */
  const heard = {
    session: namesIn('live/serveMember.ts', /socket\.on\('(\w+)'/g).filter((name) => name !== 'disconnect'),
    documents: namesIn('live/documents/relay.ts', /'(document:\w+)': answering/g),
    media: namesIn('live/media/requests.ts', /^ {4}'(media:\w+)': \{/gm),
  };
  const messages = Object.values(heard).flat();
  /** Those that nothing is answered to. */
  const unanswered = ['hidden', 'resync', 'time', 'document:cursor', 'document:close'];
  const big = 'x'.repeat(MEGABYTE);
  const inputs: Record<string, object> = {
    'document:open': { document: board, stateVector: Buffer.alloc(MEGABYTE, 1) },
    'document:update': { document: 'x', update: big },
    'media:join': {
      rtpCapabilities: {
        codecs: Array.from({ length: 8_000 }, () => ({
          kind: 'video',
          mimeType: 'video/VP8',
          clockRate: 90_000,
          rtcpFeedback: [{ type: 'nack' }, { type: 'ccm', parameter: 'fir' }],
        })),
      },
    },
    'media:connect': {
      transport: 'x',
      dtlsParameters: { fingerprints: Array.from({ length: 8_000 }, () => ({ algorithm: 'sha-256', value: 'AA'.repeat(40) })) },
    },
    'media:tiles': { tiles: Array.from({ length: 20_000 }, () => ({ consumer: 'x'.repeat(20), layer: 0 })) },
  };

  test('every message there is, each with a megabyte: refused, and its sender stays', async () => {
    // What a list that is read from code has lost is asked for by nobody.
    expect(heard.session.sort()).toEqual(['hidden', 'order', 'resync', 'time']);
    expect(heard.documents).toHaveLength(4);
    expect(heard.media.length).toBeGreaterThan(12);
    expect(Object.keys(inputs).filter((name) => !messages.includes(name))).toEqual([]);
    const send = async (live: TestLive, name: string): Promise<boolean> => {
      const input = inputs[name] ?? { anything: big };
      if (unanswered.includes(name)) return live.socket.emit(name, input).connected;
      const answer = (await live.socket.timeout(20_000).emitWithAck(name, input)) as object;
      return 'refused' in answer;
    };
    const { outcome, isAnswered } = await besideBystander(async () => {
      const kept: Record<string, boolean> = {};
      for (const name of messages) kept[name] = await send(group.chloe, name);
      return kept;
    });
    expect(isAnswered).toBe(true);
    expect(outcome).toEqual(Object.fromEntries(messages.map((name) => [name, true])));
    expect(group.chloe.socket.connected).toBe(true);
  });

  test.each([
    ['as a letter', sendLetter],
    ['as an event', sendUpdate],
  ])('a change of the board that costs Yjs the square of its size, %s: its thread is ended and it is refused', async (_, send) => {
    const { outcome, isAnswered } = await besideBystander(() => send(group.ana, board, tangled(_ === 'as a letter' ? 8 : 9)));
    expect({ outcome, isAnswered }).toEqual({ outcome: tooMuchWork, isAnswered: true });
  });
});

describe('walks of our own', () => {
  const computed = (key: string, compute: Expression): Field => ({ type: 'computed', key, label: key, compute });
  const rows = (field: Field): Field => ({ type: 'list', key: 'rows', label: 'rows', rowLabel: 'row', max: ROWS_MAX, fields: [field] });
  const number: Field = { type: 'number', key: 'n', label: 'n' };

  test('what a worksheet works out stops at its steps, whatever is stored', () => {
    const deep = (depth: number): Expression => (depth === 0 ? { op: 'field', field: 'n' } : { op: 'sum', list: 'rows', of: deep(depth - 1) });
    const fields = [rows(number), ...Array.from({ length: 100 }, (_, n) => computed(`c${n}`, deep(12)))];
    const full = { rows: Array.from({ length: ROWS_MAX }, (_, n) => ({ id: `v${n}`, values: { n } })) };
    expect(workOut({ fields }, full).steps).toBe(COMPUTE_STEPS_MAX);
  });

  test('a sheet is read as far as its template has places, whatever its document holds', () => {
    const doc = new Y.Doc();
    rowsAt(doc, 'rows').insert(
      0,
      Array.from({ length: 20_000 }, (_, n) => `row-${n}-${'x'.repeat(20)}`),
    );
    for (let n = 0; n < 2_000; n += 1) doc.getMap(`other ${n}`).set('n', 'x'.repeat(200));
    const { rows: read } = readSheet(doc, { fields: [rows(number)] });
    expect(read).toHaveLength(Math.min(ROWS_MAX, PLACES_MAX));
  });

  test('of names that would be taken for each other, each is looked at once', () => {
    let looked = 0;
    const others = new Proxy(
      Array.from({ length: 5_000 }, (_, n) => (n === 0 ? 'Ana' : `Ana (${n + 1})`)),
      {
        get: (names, key) => {
          if (typeof key === 'string' && /^\d+$/.test(key)) looked += 1;
          return Reflect.get(names, key);
        },
      },
    );
    expect(toldApart('Ana', others)).toBe('Ana (5001)');
    expect(looked).toBe(others.length);
  });

  test('a lesson of a megabyte is not begun; of the longest that is read, no letter is looked at twice', () => {
    expect(() => parseLesson('*'.repeat(MEGABYTE), 'own')).toThrow(LessonError);
    expect(() => parseLesson('*'.repeat(MEGABYTE), 'own')).toThrow(`${MAX_LESSON_LENGTH} characters`);
    let looked = 0;
    const text = '*a* '.repeat(MAX_LESSON_LENGTH / 4).trim();
    const watched = {
      trim: () => ({
        replace: () => ({
          length: text.length,
          charAt: (at: number) => ((looked += 1), text.charAt(at)),
          startsWith: (part: string, at: number) => text.startsWith(part, at),
        }),
      }),
    };
    expect(readRichText(watched as never as string)).toHaveLength(MAX_LESSON_LENGTH / 2 - 1);
    expect(looked).toBe(text.length);
  });
});
