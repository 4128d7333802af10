import path from 'node:path';
import { DatabaseError } from '../server/platform/db/databaseError.ts';
import { knownDatabaseKey } from '../server/platform/db/databaseKey.ts';
import { restore } from '../server/platform/db/restore.ts';
import { runScript } from './runScript.ts';

await runScript(async ({ dataDir, databaseKey }) => {
  const source = process.argv[2];
  if (!source) throw new DatabaseError('Name the backup to bring back: npm run restore -- /backups/hearth.db');
  const key = knownDatabaseKey(dataDir, databaseKey);
  if (key === null) throw new DatabaseError('DATABASE_KEY is missing: give the key that the backup was made with.');
  const old = await restore(dataDir, key, path.resolve(source), new Date());
  console.log(`Restored from ${path.resolve(source)}${old === null ? '' : `; what was there before is ${old}`}`);
});
