import { existsSync } from 'node:fs';
import { quietEnv } from './npmPackages.mjs';
import { at, fingerprint, isStamped, root, stamp } from './project.mjs';
import { run, step } from './say.mjs';

/** Generates server/platform/db/generated when the schema changed. */
export async function generatePrismaClient() {
  const mark = fingerprint('prisma/schema.prisma', 'node_modules/prisma/package.json');
  if (existsSync(at('server/platform/db/generated/client.ts')) && isStamped('prisma-client', mark)) return;
  await step('Generating the database client', () =>
    run(at('node_modules/.bin/node'), [at('node_modules/prisma/build/index.js'), 'generate'], { cwd: root, env: { ...process.env, ...quietEnv } }),
  );
  stamp('prisma-client', mark);
}
