// Planted and seen to fail: an invalidation without giving up the answer under way (the older one is shown for good).
import { QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { kept } from '#shared/learning/kept/api.ts';
import { practice } from '#shared/learning/practice/api.ts';
import { sheets } from '#shared/learning/sheets/api.ts';
import { addWords } from '../words/words.ts';
import { practice as practiceWords } from '../words/practice.ts';
import { ApiProblem, refusalOf } from './api.ts';
import { createQueries } from './queries.ts';
import { addressOf, ask } from './ask.ts';
import { asking, changed, changedBy, keyOf } from './use.ts';

interface Asked {
  path: string;
  method: string | undefined;
  body: string | null;
  answer: (status: number, body: object) => void;
}
const asked: Asked[] = [];
vi.stubGlobal(
  'fetch',
  (path: string, { method, body }: RequestInit) =>
    new Promise<Response>((resolve) =>
      asked.push({ path, method, body: (body as string | undefined) ?? null, answer: (status, said) => resolve(Response.json(said, { status })) }),
    ),
);
afterEach(() => void (asked.length = 0));
const asks = (count: number) => vi.waitFor(() => expect(asked).toHaveLength(count));

test('method, address and body are those of the endpoint; what stands in the address is made harmless', async () => {
  void ask(kept.read, { params: { id: 'a/../b?c' } });
  void ask(practice.notes, { params: { id: 'box' }, body: { noteReaders: 'private' } });
  void ask(sheets.duplicate, { params: { id: 'one' } });
  await asks(3);
  expect(asked.map(({ method, path, body }) => [method, path, body])).toEqual([
    ['GET', '/api/kept/a%2F..%2Fb%3Fc', null],
    ['POST', '/api/practice/box/readers', '{"noteReaders":"private"}'],
    ['POST', '/api/sheets/one/duplicate', '{}'],
  ]);
  expect(addressOf(sheets.asPdf, { id: 'one' })).toBe('/api/sheets/one/pdf');
});

test('a first answer that was under way when something changed is not taken for the newest', async () => {
  const queries = createQueries();
  const seen: unknown[] = [];
  const stop = new QueryObserver(queries, asking(kept.list)).subscribe(({ data }) => void (data && seen.push(data)));
  await asks(1);
  void changed(queries, changedBy(kept.remove));
  await asks(2);
  asked[1]!.answer(200, { kept: [] });
  asked[0]!.answer(200, { kept: [{ id: 'deleted' }] });
  await vi.waitFor(() => expect(seen.length).toBeGreaterThan(0));
  stop();
  expect(queries.getQueryData(keyOf(kept.list))).toEqual({ kept: [] });
  expect(seen).not.toContainEqual({ kept: [{ id: 'deleted' }] });
});

test('what a change changes is asked for again, and nothing else', async () => {
  const queries = createQueries();
  const all = [asking(practice.assigned), asking(practice.mine), asking(kept.list)];
  const stops = all.map((one) => new QueryObserver(queries, one as any).subscribe(() => {}));
  await asks(3);
  asked.forEach(({ answer }) => answer(200, {}));
  await vi.waitFor(() => expect(queries.isFetching()).toBe(0));
  void changed(queries, changedBy(practice.assign));
  await asks(5);
  stops.forEach((stop) => stop());
  expect(
    asked
      .slice(3)
      .map(({ path }) => path)
      .sort(),
  ).toEqual(['/api/assigned-practice', '/api/practice']);
});

test('a refusal is told by its code, in the words of the page, with its values', async () => {
  addWords('practice', practiceWords);
  const refused = ask(practice.set, { body: { kind: 'exercise', what: 'box', when: '', where: '', remindAt: null } }).catch((error: unknown) => error);
  await asks(1);
  asked[0]!.answer(409, { refused: 'tooManyPractices', values: { max: 20 } });
  const problem = await refused;
  expect(problem).toBeInstanceOf(ApiProblem);
  expect(refusalOf(problem)).toEqual({ refused: 'tooManyPractices', say: 'Nobody can keep up more than 20 things. Take one off first.' });
});

test.each([
  [
    'a field that was wrong is named',
    400,
    { refused: 'badInput', values: { field: 'until', rule: 'invalid_format' } },
    { refused: 'badInput', field: 'until', say: 'This could not be taken as it is. Please check it and try again. (until)' },
  ],
  [
    'a sentence that a schema brings stands',
    400,
    { refused: 'badInput', values: { field: 'until', rule: 'Please say until when.' } },
    { refused: 'badInput', field: 'until', say: 'Please say until when.' },
  ],
  [
    'a fault of ours has a reference',
    500,
    { refused: 'fault', values: { ref: 'ABCDE' } },
    { refused: 'fault', ref: 'ABCDE', say: 'Something went wrong on our side. Nothing was changed. (ref ABCDE)' },
  ],
  [
    'what nobody here has words for is still a sentence',
    409,
    { refused: 'somethingNew', values: {} },
    { refused: 'somethingNew', say: 'Something went wrong on this page. Nothing of yours was changed. Please load it again.' },
  ],
  [
    'a page of a proxy is one too',
    502,
    { html: 'Bad gateway' },
    { refused: 'broken', say: 'Something went wrong on this page. Nothing of yours was changed. Please load it again.' },
  ],
])('%s', async (_, status, answer, told) => {
  const refused = ask(kept.list).catch((error: unknown) => error);
  await asks(1);
  asked[0]!.answer(status, answer);
  expect(refusalOf(await refused)).toEqual(told);
});
