import { existsSync, writeFileSync } from 'node:fs';
import { DatabaseError } from '../server/platform/db/databaseError.ts';
import { databaseFile, obtainDatabaseKey } from '../server/platform/db/databaseKey.ts';
import { claimDataFolder } from '../server/platform/db/dataFolder.ts';
import { isUpToDate, openOrExplain } from '../server/platform/db/migrate.ts';
import { readMigrations } from '../server/platform/db/migrations.ts';
import { openDatabase } from '../server/platform/db/open.ts';
import { features } from '../server/features.ts';
import { createAudit } from '../server/platform/audit/audit.ts';
import { caresOf, copyFor, eraseFor, stays, type PersonalParts } from '../server/platform/feature/personal.ts';
import { runScript } from './runScript.ts';

const USAGE = `Say what to do:
  npm run person -- export somebody@example.org copy.json    writes a copy of all that is theirs, for them
  npm run person -- erase somebody@example.org               tells what would be deleted, and what stays
  npm run person -- erase somebody@example.org --for-good    deletes it, with Hearth stopped`;
const NOBODY = 'There is no account with this address.';

await runScript(async ({ dataDir, databaseKey }) => {
  const [what, address, more] = process.argv.slice(2);
  if (!address || (what === 'export' ? !more : what !== 'erase' || (more !== undefined && more !== '--for-good'))) throw new DatabaseError(USAGE);
  const isForGood = what === 'erase' && more === '--for-good';
  const file = databaseFile(dataDir);
  if (!existsSync(file)) throw new DatabaseError(`There is no database in DATA_DIR ${dataDir}.`);
  // What a running server holds in memory would come back.
  const release = isForGood ? claimDataFolder(dataDir) : () => {};
  const key = obtainDatabaseKey(dataDir, databaseKey);
  await mustBeUpToDate(file, key);
  const db = await openDatabase(file, key);
  const parts: PersonalParts = { db, audit: createAudit(db), cares: caresOf(features), now: new Date() };
  try {
    if (what === 'export') await writeCopy(parts, address, more!);
    else if (isForGood) await erase(parts, address);
    else tellWhatStays(parts);
  } finally {
    await db.close();
    release();
  }
});

async function mustBeUpToDate(file: string, key: string): Promise<void> {
  const driver = openOrExplain(file, key);
  const isSo = isUpToDate(driver, await readMigrations());
  driver.close();
  if (!isSo) throw new DatabaseError('The database is of an older version of Hearth: start Hearth once, then try again.');
}

async function writeCopy(parts: PersonalParts, address: string, to: string): Promise<void> {
  if (existsSync(to)) throw new DatabaseError(`There is a file ${to} already: name another one.`);
  const copy = await copyFor(parts, address);
  if (!copy) throw new DatabaseError(NOBODY);
  writeFileSync(to, `${JSON.stringify(copy, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  console.log(`Written: ${to}. It holds health data and is not encrypted: hand it to its person, then delete it. They find in Hearth that it was made.`);
}

async function erase(parts: PersonalParts, address: string): Promise<void> {
  const outcome = await eraseFor(parts, address);
  if (outcome === 'nobody') throw new DatabaseError(NOBODY);
  if (outcome === 'lastManager')
    throw new DatabaseError('Nobody else runs their clinic. Make somebody else its manager first: npm run clinic -- manager somebody@example.org');
  console.log('Deleted. They cannot sign in any more. In backups it goes when those go.');
}

function tellWhatStays({ cares }: PersonalParts): void {
  const kept = stays(cares);
  const going = Object.values(cares)
    .filter(({ erases }) => typeof erases !== 'string')
    .map(({ called }) => called);
  console.log(`Would be deleted for good: ${going.sort().join('; ')}.\nStays:`);
  for (const [called, why] of Object.entries(kept)) console.log(`  ${called}: ${why}`);
  console.log('To delete it, stop Hearth, then say the same with --for-good.');
}
