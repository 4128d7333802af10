import { makeMigration } from '../server/platform/db/makeMigration.ts';

const name = process.argv[2] ?? '';
if (!/^[a-z][a-z0-9_]{1,60}$/.test(name)) {
  console.error('Give the migration a name in lower case: npm run migrate:make -- add_poll_results');
  process.exit(1);
}
const made = await makeMigration(name, new Date());
console.log(made === null ? 'prisma/schema.prisma and the migrations agree: nothing to make.' : `Made prisma/migrations/${made}/migration.sql`);
