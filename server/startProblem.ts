import { DatabaseError } from './platform/db/databaseError.ts';
import { databaseFile } from './platform/db/databaseKey.ts';
import type { Settings } from './platform/settings.ts';
import { StartError } from './platform/startError.ts';

/** What the machine did to a start (or to a command on the data folder), as a StartError with one line; anything else as it was given. */
export function explained(error: unknown, { dataDir }: Pick<Settings, 'dataDir'>): unknown {
  if (error instanceof DatabaseError || error instanceof StartError) return error;
  const said = saidBy(error);
  const { say } = problems.find(({ signs }) => signs.test(said)) ?? {};
  return say ? new StartError(say(dataDir), { cause: error }) : error;
}

const problems: readonly { signs: RegExp; say: (dataDir: string) => string }[] = [
  {
    signs: /\b(ENOSPC|EDQUOT|SQLITE_FULL|database or disk is full)\b/,
    say: (dir) => `The disk of DATA_DIR ${dir} is full: make room, then start again. Nothing is lost.`,
  },
  {
    signs: /\b(EROFS|EACCES|EPERM|SQLITE_READONLY\w*|SQLITE_PERM|readonly database)\b/,
    say: (dir) => `DATA_DIR ${dir} cannot be written: let the user that runs Hearth write there, or mount its disk for writing.`,
  },
  { signs: /\b(ENOTDIR|EEXIST)\b/, say: (dir) => `DATA_DIR ${dir} is a file, or lies below one: name a folder.` },
  {
    signs: /\b(SQLITE_CORRUPT\w*|SQLITE_NOTADB|database disk image is malformed|file is not a database)\b/,
    say: (dir) => `${databaseFile(dir)} is damaged: bring a backup back with npm run restore -- FILE (the damaged file is kept beside it).`,
  },
  {
    signs: /\b(EIO|SQLITE_IOERR\w*|disk I\/O error)\b/,
    say: (dir) => `The disk of DATA_DIR ${dir} does not read or write as it should: check it, then start again.`,
  },
  {
    signs: /\b(SQLITE_CANTOPEN\w*|ENOENT|unable to open database file|Unable to open connection to local database)\b/,
    say: (dir) => `DATA_DIR ${dir} cannot be made or opened: name a folder that can.`,
  },
  {
    signs: /\b(SQLITE_BUSY\w*|SQLITE_LOCKED\w*|database is locked)\b/,
    say: (dir) => `Another program has ${databaseFile(dir)} locked: end it (a backup, a database browser), then start again.`,
  },
];

// Each layer puts what happened elsewhere: the system and the driver into `code`, Prisma into `meta`, its schema engine into the message.
function saidBy(error: unknown, depth = 0): string {
  if (typeof error !== 'object' || error === null || depth > 5) return '';
  const { code, message, cause, meta, originalMessage, driverAdapterError } = error as Record<string, unknown>;
  const own = [code, message, originalMessage].filter((text) => typeof text === 'string').join(' ');
  return [own, ...[cause, meta, driverAdapterError].map((inner) => saidBy(inner, depth + 1))].join(' ');
}
