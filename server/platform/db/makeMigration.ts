import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { MIGRATIONS_DIR, readMigrations, SCHEMA_FILE, toEngineList } from './migrations.ts';
import { openAdapter } from './open.ts';
import { noFilters, readSchema, withSchemaEngine } from './schemaEngine.ts';

/** The SQL that leads from the migrations to prisma/schema.prisma; empty when they agree. */
export async function findDrift(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hearth-schema-'));
  const scratch = openAdapter(path.join(folder, 'scratch.db'), 'scratch');
  scratch.connectToShadowDb = async () => {
    const shadow = await openAdapter(path.join(folder, 'shadow.db'), 'scratch').connect();
    // The engine sends whole migrations as one statement, of which libSQL would run only the first.
    shadow.executeRaw = async ({ sql }) => shadow.executeScript(sql).then(() => 0);
    return shadow;
  };
  const from = { tag: 'migrations' as const, ...toEngineList(await readMigrations()) };
  const to = { tag: 'schemaDatamodel' as const, ...(await readSchema(SCHEMA_FILE)) };
  try {
    return await withSchemaEngine(scratch, async (engine) => {
      const { stdout } = await engine.diff({ from, to, script: true, exitCode: null, filters: noFilters });
      const sql = stdout ?? '';
      return sql.trim() === '-- This is an empty migration.' ? '' : sql;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes a migration called `name` (made at `now`) that leads to prisma/schema.prisma; gives its folder's name, null when nothing changed. */
export async function makeMigration(name: string, now: Date): Promise<string | null> {
  const sql = await findDrift();
  if (sql === '') return null;
  const folder = `${now.toISOString().slice(0, 19).replace(/\D/g, '')}_${name}`;
  await mkdir(path.join(MIGRATIONS_DIR, folder), { recursive: true });
  await writeFile(path.join(MIGRATIONS_DIR, folder, 'migration.sql'), sql);
  return folder;
}
