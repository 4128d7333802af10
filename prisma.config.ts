import { defineConfig } from 'prisma/config';

// Only `prisma generate` reads this: migrations are made and applied by server/platform/db/migrate.ts.
export default defineConfig({ schema: 'prisma/schema.prisma' });
