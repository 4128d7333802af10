import { existsSync } from 'node:fs';
import path from 'node:path';
import { backUp } from '../server/platform/db/backup.ts';
import { DatabaseError } from '../server/platform/db/databaseError.ts';
import { databaseFile, obtainDatabaseKey } from '../server/platform/db/databaseKey.ts';
import { runScript } from './runScript.ts';

await runScript(({ dataDir, databaseKey }) => {
  const target = process.argv[2];
  if (!target) throw new DatabaseError('Name the file to write: npm run backup -- /backups/hearth.db');
  if (!existsSync(databaseFile(dataDir))) throw new DatabaseError(`There is no database in DATA_DIR ${dataDir}.`);
  backUp(databaseFile(dataDir), obtainDatabaseKey(dataDir, databaseKey), path.resolve(target));
  console.log(`Written: ${path.resolve(target)} (encrypted; keep its key elsewhere)`);
});
