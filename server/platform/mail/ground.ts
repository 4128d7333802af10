import type { Db } from '#server/platform/db/open.ts';
import type { Mailer } from './mail.ts';

/** What jobs of features stand on. */
export interface Ground {
  db: Db;
  /** Null: this server sends no mail, and has no jobs that do. */
  mailer: Mailer | null;
  /** Where people sign in, without a slash at the end. */
  url: string;
  isDemo: boolean;
  /** What opens the link with that id. */
  tokenFor: (id: string) => string;
  /** What else is derived from. */
  secret: string;
}
