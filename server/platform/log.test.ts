import { expect, test } from 'vitest';
import { z } from 'zod';
import { createLog, type Log } from './log.ts';

function logged(write: (log: Log) => void): string {
  let lines = '';
  write(createLog('debug', { write: (line) => void (lines += line) }));
  return lines;
}

test('codes, counts and references are kept', () => {
  const line = JSON.parse(logged((log) => log.warn({ ref: '7K2', code: 'tooMany', count: 3 }, 'refused')));
  expect(line).toMatchObject({ level: 'warn', ref: '7K2', code: 'tooMany', count: 3, msg: 'refused' });
});

test('of an error its kind and place are kept, not what it says', () => {
  const parsed = z.strictObject({ mood: z.literal('SECRET') }).safeParse({ mood: 'SECRET-TYPED', 'SECRET-KEY': 1 });
  const lines = logged((log) => {
    log.error({ err: Object.assign(new Error('SECRET in a message\n    at SECRET'), { code: 'E_X', input: 'SECRET' }) }, 'fault');
    log.error({ err: parsed.error }, 'fault');
    log.error({ error: 'SECRET thrown as text' }, 'fault');
    log.error(new Error('SECRET handed over bare'));
  });
  expect(lines).toContain('E_X');
  expect(lines).toContain('log.test.ts');
  expect(lines).not.toContain('SECRET');
});

test('the names of private things are dropped, also inside other things', () => {
  const person = { name: 'SECRET', email: 'SECRET', phone: 'SECRET', card: { callback: 'SECRET' } };
  const lines = logged((log) => {
    log.info({ ...person, password: 'SECRET', token: 'SECRET', text: 'SECRET' }, 'top');
    log.info({ person, request: { headers: { cookie: 'SECRET' }, body: 'SECRET', url: 'SECRET' } }, 'nested');
    log.info({ req: { url: 'SECRET' }, res: { headers: 'SECRET' } }, 'http');
  });
  expect(lines).not.toContain('SECRET');
});
