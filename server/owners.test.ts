// A table is written in the folder of the feature that owns it, in whatever way, and nowhere else.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { features } from './features.ts';
import { platformCares } from './platform/feature/platformCares.ts';

const SERVER = import.meta.dirname;
const writing = [
  /\.(\w+)\.(?:create|createMany|update|updateMany|upsert|delete|deleteMany)\(/g,
  /(?:INSERT(?: OR \w+)? INTO|UPDATE(?! SET)|DELETE FROM|REPLACE INTO) "?([A-Z]\w+)"?/g,
];

const tables = [...readFileSync(path.join(SERVER, '../prisma/schema.prisma'), 'utf8').matchAll(/^model (\w+)/gm)].map(([, name]) => name!);
const tableOf = new Map(tables.map((table) => [table.toLowerCase(), table]));
/** The folder of a feature is where it is declared. */
const files = globSync('**/*.ts', { cwd: SERVER, exclude: ['db/**', 'seed/**', 'testing/**', '**/*.test.ts'] });
const folderOf = (feature: string) => files.find((file) => path.basename(file) === `${feature}Feature.ts`)?.split(path.sep)[0] ?? '';

test('every table has one owner', () => {
  expect([...Object.keys(platformCares), ...features.flatMap(({ owns }) => Object.keys(owns))].sort()).toEqual(tables.sort());
});

test('nobody writes a table of somebody else', () => {
  const owner = new Map(features.flatMap(({ name, owns }) => Object.keys(owns).map((table): [string, string] => [table, folderOf(name)])));
  const platformFolders = ['live', 'documents', 'http', 'auth', 'platform'];
  const wrong = files.flatMap((file) => {
    const folder = file.split(path.sep)[0]!;
    const text = readFileSync(path.join(SERVER, file), 'utf8');
    const written = new Set(writing.flatMap((pattern) => [...text.matchAll(pattern)].flatMap(([, name]) => tableOf.get(name!.toLowerCase()) ?? [])));
    const others = [...written].filter((table) =>
      owner.has(table) ? owner.get(table) !== folder : !platformFolders.includes(folder) && file !== 'heartbeat.ts',
    );
    return others.length === 0 ? [] : [`${file.split(path.sep).join('/')}: ${others.sort().join(', ')}`];
  });
  expect(wrong).toEqual([]);
});
