import { changeKey } from '../server/platform/db/changeKey.ts';
import { DatabaseError } from '../server/platform/db/databaseError.ts';
import { knownDatabaseKey } from '../server/platform/db/databaseKey.ts';
import { runScript } from './runScript.ts';

await runScript(async ({ dataDir, databaseKey, newDatabaseKey }) => {
  if (databaseKey !== null && newDatabaseKey === null)
    throw new DatabaseError('NEW_DATABASE_KEY must be set too when DATABASE_KEY is: the key that the database is to have from now on.');
  const key = knownDatabaseKey(dataDir, databaseKey);
  if (key === null) throw new DatabaseError(`DATABASE_KEY is missing: give the key that the database in ${dataDir} was made with.`);
  const old = await changeKey(dataDir, { key, next: newDatabaseKey, isKept: databaseKey === null }, new Date());
  console.log(
    old === null
      ? 'The database has the new key: start Hearth with it as DATABASE_KEY. Backups made before open with the old one.'
      : `The database has a new key. Backups made before open with the old one: move ${old} to where they are, or delete it.`,
  );
  console.log('Everybody signs in once more. Open invitations and links to new passwords have ended: send them again.');
});
