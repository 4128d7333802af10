import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { databaseFile } from '#server/platform/db/databaseKey.ts';
import { migrate } from '#server/platform/db/migrate.ts';
import { MIGRATIONS_DIR } from '#server/platform/db/migrations.ts';
import { openDatabase } from '#server/platform/db/open.ts';
import { keepDemo } from '#server/seed/demo.ts';

/** The key of every database a test makes. */
export const TEST_KEY = 'only-for-tests-only-for-tests-only-for-tests';

const SEED_DIR = path.join(import.meta.dirname, '../seed');

/** A data folder of its own with the demo clinic in it, copied from one that is made once. */
export async function newDataDir(): Promise<string> {
  const template = await findTemplate();
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'hearth-test-'));
  await cp(template, dataDir, { recursive: true });
  return dataDir;
}

// The demo's sessions last for hours only: a template is for the hour in which it was made.
const HOUR_MS = 3_600_000;

async function findTemplate(): Promise<string> {
  const hash = (await contentHash([MIGRATIONS_DIR, SEED_DIR])).slice(0, 16);
  const folder = path.join(os.tmpdir(), `hearth-template-${hash}-${Math.floor(Date.now() / HOUR_MS)}`);
  if (await isThere(folder)) return folder;
  const half = await mkdtemp(`${folder}-`);
  const file = databaseFile(half);
  await migrate(file, TEST_KEY);
  const db = await openDatabase(file, TEST_KEY);
  await keepDemo(db, new Date());
  db.driver.pragma('wal_checkpoint(TRUNCATE)');
  await db.close();
  // Another test process may have been quicker: then its folder is as good.
  await rename(half, folder).catch(() => rm(half, { recursive: true, force: true }));
  return folder;
}

async function contentHash(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(TEST_KEY);
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
    for (const file of files.sort()) hash.update(file).update(await readFile(file));
  }
  return hash.digest('hex');
}

const isThere = (folder: string) =>
  readdir(folder).then(
    (entries) => entries.length > 0,
    () => false,
  );
