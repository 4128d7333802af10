import pino, { type Logger } from 'pino';

export type Log = Logger;

/**
 * Lines of JSON on stdout. What goes in is chosen by the caller: ids, codes, counts and durations.
 * The list below is the second fence: nobody's words, names, contacts or keys, even when a whole object slips in.
 */
export function createLog(level: 'silent' | 'warn' | 'info' | 'debug' = 'info'): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: withoutContent, error: withoutContent, req: () => undefined, res: () => undefined },
    redact: { paths: privateFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), remove: true },
  });
}

const privateFields = [
  'name', 'pronouns', 'email', 'phone', 'password', 'token', 'cookie', 'cookies', 'authorization', 'headers', 'body', 'input', 'view', 'state', 'data',
  'text', 'note', 'card', 'callback', 'contact', 'contactName', 'contactPhone', 'location', 'key', 'databaseKey', 'secret', 'url',
];

// A message may quote what somebody typed (zod and SQLite do), so of an error only its kind, code and stack frames are kept.
function withoutContent(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { type: error.name, code: (error as { code?: unknown }).code, at: frames.slice(0, 8).map((line) => line.trim()) };
}
