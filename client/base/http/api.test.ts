import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { call } from './api.ts';

const sent: string[] = [];
/** What the server says next. */
let answers: number[] = [];
const LOST = 599;
beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal('fetch', async (_path: string, { headers }: { headers: Record<string, string> }) => {
    sent.push(headers['x-once'] ?? '');
    const status = answers.shift() ?? 200;
    if (status === LOST) throw new TypeError('network');
    return new Response('{}', { status });
  });
});
afterEach(() => void vi.unstubAllGlobals());

const press = (body: unknown) => call('POST', '/api/practice', body).catch(() => null);

test('what has no answer goes under the same name when it is pressed again, and under another once it has one', async () => {
  answers = [LOST, 503, 200, 200];
  for (let i = 0; i < 4; i += 1) await press({ what: 'breathe' });
  expect(sent[0]).toMatch(/^[0-9a-f-]{36}$/);
  expect(sent.slice(1, 3)).toEqual([sent[0], sent[0]]);
  expect(sent[3]).not.toBe(sent[0]);
});

test('what says something else, or was refused for good, has another name', async () => {
  answers = [LOST, LOST, 409, 200];
  await press({ what: 'walk' });
  await press({ what: 'swim' });
  await press({ what: 'swim' });
  await press({ what: 'swim' });
  expect(sent[1]).not.toBe(sent[0]);
  expect(sent[2]).toBe(sent[1]);
  expect(sent[3]).not.toBe(sent[2]);
});
