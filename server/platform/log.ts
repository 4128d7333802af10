import pino, { type DestinationStream, type LogFn, type Logger, type LoggerOptions } from 'pino';

export type Log = Logger;

/**
 * Lines of JSON on stdout, or wherever `destination` leads. What goes in is chosen by the caller: ids, codes, counts and durations.
 * The list below is the second fence: nobody's words, names, contacts or keys, even when a whole object slips in.
 */
export function createLog(level: 'silent' | 'warn' | 'info' | 'debug' = 'info', destination: DestinationStream = pino.destination(1)): Log {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: withoutContent, error: withoutContent, req: () => undefined, res: () => undefined },
    hooks: { logMethod: nameBareErrors },
    redact: { paths: privateFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), remove: true },
  };
  return pino(options, destination);
}

const privateFields = [
  'name',
  'pronouns',
  'email',
  'phone',
  'password',
  'token',
  'cookie',
  'cookies',
  'authorization',
  'headers',
  'body',
  'input',
  'view',
  'state',
  'data',
  'text',
  'note',
  'card',
  'callback',
  'contact',
  'contactName',
  'contactPhone',
  'location',
  'key',
  'databaseKey',
  'secret',
  'url',
];

// pino would take the message of an error that is handed over bare as the line's own.
function nameBareErrors(this: Logger, args: Parameters<LogFn>, method: LogFn): void {
  const [first, ...rest] = args as unknown[];
  if (first instanceof Error) method.call(this, { err: first }, typeof rest[0] === 'string' ? rest[0] : 'fault');
  else method.apply(this, args);
}

// A message may quote what somebody typed (zod and SQLite do), so of an error only its kind, code and stack frames are kept.
function withoutContent(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => line.startsWith('    at '));
  return { type: error.name, code: (error as { code?: unknown }).code, at: frames.slice(0, 8).map((line) => line.trim()) };
}
