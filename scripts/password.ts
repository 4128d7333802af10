import { existsSync } from 'node:fs';
import { linkToken } from '../server/platform/auth/linkToken.ts';
import { makePasswordLink } from '../server/program/account/passwordLinks.ts';
import { rootSecret } from '../server/platform/db/changeKey.ts';
import { DatabaseError } from '../server/platform/db/databaseError.ts';
import { databaseFile, obtainDatabaseKey } from '../server/platform/db/databaseKey.ts';
import { openDatabase } from '../server/platform/db/open.ts';
import { runScript } from './runScript.ts';

await runScript(async ({ dataDir, databaseKey, publicUrl, host, port }) => {
  const email = process.argv[2]?.trim().toLowerCase();
  if (!email) throw new DatabaseError('Name whose password it is: npm run password -- somebody@example.org');
  if (!existsSync(databaseFile(dataDir))) throw new DatabaseError(`There is no database in DATA_DIR ${dataDir}.`);
  const key = obtainDatabaseKey(dataDir, databaseKey);
  const db = await openDatabase(databaseFile(dataDir), key);
  try {
    const person = await db.prisma.person.findUnique({ where: { email }, select: { id: true } });
    if (!person) throw new DatabaseError('There is no account with this address.');
    const secret = await rootSecret(db, key);
    const token = await db.prisma.$transaction((tx) =>
      makePasswordLink(tx, { personId: person.id, from: 'machine', tokenFor: (id) => linkToken(secret, id) }, new Date()),
    );
    console.log(`${publicUrl ?? `http://${host}:${port}`}/password/${token}`);
    console.log('Works once, for an hour. Give it to the owner of the account and to nobody else: they read at their next sign-in that it was made.');
  } finally {
    await db.close();
  }
});
