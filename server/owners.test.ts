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
const files = globSync('**/*.ts', { cwd: SERVER, exclude: ['platform/db/**', 'seed/**', 'testing/**', '**/*.test.ts'] });
const roomOf = (file: string) => path.dirname(file).split(path.sep).join('/');
const folderOf = (feature: string) => roomOf(files.find((file) => path.basename(file) === `${feature}Feature.ts`) ?? '');
/** What others below them stand on, too, writes in a room of its own. */
const alsoIn: Record<string, string[]> = {
  account: ['platform/auth'],
  factor: ['platform/auth'],
  family: ['program/family'],
  captioners: ['program/schedule'],
  schedule: ['program/captioners'],
};

test('every table has one owner', () => {
  expect([...Object.keys(platformCares), ...features.flatMap(({ owns }) => Object.keys(owns))].sort()).toEqual(tables.sort());
});

test('nobody writes a table of somebody else', () => {
  const owner = new Map(features.flatMap(({ name, owns }) => Object.keys(owns).map((table): [string, string] => [table, name])));
  const mayWrite = (file: string, table: string): boolean => {
    const feature = owner.get(table);
    if (feature === undefined) return /^(platform|live)\//.test(file);
    return [folderOf(feature), ...(alsoIn[feature] ?? [])].some((room) => roomOf(file).startsWith(room));
  };
  const wrong = files.flatMap((listed) => {
    const file = listed.split(path.sep).join('/');
    const text = readFileSync(path.join(SERVER, listed), 'utf8');
    const written = new Set(writing.flatMap((pattern) => [...text.matchAll(pattern)].flatMap(([, name]) => tableOf.get(name!.toLowerCase()) ?? [])));
    const others = [...written].filter((table) => !mayWrite(file, table));
    return others.length === 0 ? [] : [`${file}: ${others.sort().join(', ')}`];
  });
  expect(wrong).toEqual([]);
});
