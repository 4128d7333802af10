import { existsSync } from 'node:fs';
import { DatabaseError } from '../server/platform/db/databaseError.ts';
import { databaseFile, obtainDatabaseKey } from '../server/platform/db/databaseKey.ts';
import { openOrExplain } from '../server/platform/db/migrate.ts';
import { verifyLog } from '../server/platform/audit/verify.ts';
import { runScript } from './runScript.ts';

await runScript(({ dataDir, databaseKey }) => {
  if (process.argv[2] !== 'verify') throw new DatabaseError('Say what to do with the log: npm run audit -- verify');
  const file = databaseFile(dataDir);
  if (!existsSync(file)) throw new DatabaseError(`There is no database in DATA_DIR ${dataDir}.`);
  const driver = openOrExplain(file, obtainDatabaseKey(dataDir, databaseKey));
  const clinics = verifyLog(driver);
  driver.close();
  for (const { clinicId, rows, broken, head } of clinics) {
    console.log(
      broken === null
        ? `Clinic ${clinicId}: whole, ${rows} rows. The last one is ${head}`
        : `Clinic ${clinicId}: BROKEN from row ${broken} of ${rows} on: it is not what was written.`,
    );
  }
  console.log('Write the last rows down elsewhere: they show later whether rows were cut off at the end.');
  if (clinics.some(({ broken }) => broken !== null)) process.exitCode = 1;
});
