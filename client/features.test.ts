// Tried against these mutants, each caught: a face that is not in the list; a way to a page that is not for its role; two pages at one address;
// a store that no face names.
import { globSync } from 'node:fs';
import { matchPath } from 'react-router';
import { expect, test } from 'vitest';
import { clinicRoles } from '#shared/people/role.ts';
import { ownPlaces, type Place } from './base/device/places.ts';
import { signIn } from './base/words/signIn.ts';
import { theirsOf, type Face } from './base/face.ts';
import { faces } from './features.ts';

const pages = faces.flatMap(({ pages = [] }) => pages);
const ways = faces.flatMap(({ ways = [] }) => ways);

// Tools of the session have faces of their own (client/session/tools/registry).
test('every face of a feature that is written is shown', async () => {
  const written = globSync('**/face.ts', { cwd: import.meta.dirname }).filter((file) => file !== 'base/face.ts' && !file.startsWith('session/tools/'));
  const modules = await Promise.all(written.map((file) => import(`./${file}`) as Promise<Record<string, Face>>));
  const named = (all: readonly Face[]) => all.map(({ name }) => name).sort();
  expect(named(faces)).toEqual(named(modules.flatMap((module) => Object.values(module))));
  expect(new Set(named(faces)).size).toBe(faces.length);
});

test('each address is one page, and each page comes', async () => {
  const paths = pages.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  for (const { load } of pages) expect(await load()).toBeTypeOf('function');
}, 60_000);

test.each(clinicRoles)('the ways of a %s lead to pages that are for them', (role) => {
  for (const { to } of theirsOf(ways, { roles: [role] })) {
    const page = pages.find(({ path }) => matchPath(`/${path}`, to));
    expect(page, to).toBeDefined();
    expect(page?.by ?? [role], to).toContain(role);
  }
});

test('what each role finds, in this order', () => {
  const found = Object.fromEntries(clinicRoles.map((role) => [role, theirsOf(ways, { roles: [role] }).map(({ to }) => to)]));
  expect(found).toEqual({
    participant: ['/practice', '/skills', '/learn', '/plan', '/check-ins', '/kept', '/who-has-seen'],
    facilitator: ['/my-people', '/sessions', '/practice', '/worksheets', '/learn', '/check-ins', '/earlier', '/kept'],
    family: ['/learn', '/kept', '/who-has-seen'],
    captioner: [],
    manager: ['/sessions', '/people', '/learn', '/earlier', '/clinic'],
    supervisor: [],
    scheduler: ['/sessions', '/people'],
    billing: [],
  });
  // Of several roles: each way once, in the same order.
  expect(theirsOf(ways, { roles: ['facilitator', 'manager'] }).map(({ to }) => to)).toEqual([
    '/my-people',
    '/sessions',
    '/people',
    '/practice',
    '/worksheets',
    '/learn',
    '/check-ins',
    '/earlier',
    '/kept',
    '/clinic',
  ]);
});

test('every store that a feature keeps on a device stands in a face, once, and what it keeps has a name for who signs out', async () => {
  const files = globSync('**/stores.ts', { cwd: import.meta.dirname });
  expect(files.length).toBeGreaterThanOrEqual(3);
  const made = (await Promise.all(files.map((file) => import(`./${file}`) as Promise<Record<string, Place>>))).flatMap((module) => Object.values(module));
  const declared = faces.flatMap(({ stores = [] }) => stores);
  const names = (places: readonly Place[]) => places.map(({ database }) => database).sort();
  expect(names(declared)).toEqual(names(made));
  expect(new Set(names([...declared, ...ownPlaces])).size).toBe(declared.length + ownPlaces.length);
  for (const { name } of [...declared, ...ownPlaces].filter(({ keeps }) => keeps === 'words'))
    expect(Object.keys(signIn.unsent.of), name).toContain(`${name}_one`);
});
