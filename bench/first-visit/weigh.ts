import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, loadConfigFromFile, type Rolldown } from 'vite';
import { rounded } from '../figures.ts';

type Chunk = Rolldown.OutputChunk;

const ROOT = join(import.meta.dirname, '../..');
/** Each page by the files it begins with; the later ones by what is fetched while the one before is filled in. */
const PAGES = {
  'sign-in': ['client/index.html', 'program/sign-in/SignInPage.tsx'],
  Today: ['client/index.html', 'app/today/TodayPage.tsx'],
  'way in': ['client/index.html', 'session/visit/SessionPage.tsx'],
  'waiting room': ['client/index.html', 'session/visit/SessionPage.tsx', 'session/visit/openVisit.ts', 'session/waiting/WaitingPage.tsx'],
  room: ['client/index.html', 'session/visit/SessionPage.tsx', 'session/visit/openVisit.ts', 'session/room/Room.tsx'],
};
const PACKAGES_SHOWN = 15;

/** Builds the pages as for people; what each of them begins with. */
export async function weighPages(): Promise<Record<keyof typeof PAGES, Chunk[]>> {
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, join(ROOT, 'vite.config.ts'));
  if (!loaded) throw new Error('vite.config.ts was not found');
  // What is copied beside the pages weighs nothing in them.
  const plugins = (loaded.config.plugins ?? [])
    .flat()
    .filter((plugin) => !(plugin && 'name' in plugin && ['hearth-blur-files', 'hearth-offline-worker'].includes(plugin.name)));
  const made = await build({
    ...loaded.config,
    plugins,
    configFile: false,
    root: join(ROOT, 'client'),
    logLevel: 'error',
    build: { ...loaded.config.build, write: false },
  });
  const chunks = (made as Rolldown.RolldownOutput).output.filter((one) => one.type === 'chunk');
  return Object.fromEntries(Object.entries(PAGES).map(([page, sources]) => [page, filesOf(chunks, sources)])) as Record<keyof typeof PAGES, Chunk[]>;
}

/** Prints what is loaded for each page: kB on the line, and the largest packages before compression. */
export async function printWeights(): Promise<void> {
  for (const [page, files] of Object.entries(await weighPages())) {
    console.log(`\n${page}: ${onTheLine(files)} kB of script (brotli) in ${files.length} files; before compression, unminified:`);
    console.log(
      packagesIn(files)
        .slice(0, PACKAGES_SHOWN)
        .map(([name, kB]) => `${name} ${kB}`)
        .join(', '),
    );
  }
}

/** What a page of the build consists of: its own file, and all that is loaded before it can run. */
export function filesOf(chunks: readonly Chunk[], sources: readonly string[]): Chunk[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const seen = new Set<string>();
  const take = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    byName.get(name)?.imports.forEach(take);
  };
  for (const source of sources) {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(source));
    if (!chunk) throw new Error(`no file of the build begins with ${source}`);
    take(chunk.fileName);
  }
  return [...seen].map((name) => byName.get(name)).filter((chunk) => chunk !== undefined);
}

/** Kilobytes on the line, compressed as well as browsers take it. */
export const onTheLine = (chunks: readonly Chunk[]): number => rounded(chunks.reduce((sum, { code }) => sum + brotliCompressSync(code).length, 0) / 1_024);

/** Kilobytes of each package (or folder of the client) in these files, before compression; the largest first. */
export function packagesIn(chunks: readonly Chunk[]): [name: string, kB: number][] {
  const sizes = new Map<string, number>();
  for (const { modules } of chunks)
    for (const [id, { renderedLength }] of Object.entries(modules)) sizes.set(ownerOf(id), (sizes.get(ownerOf(id)) ?? 0) + renderedLength);
  return [...sizes].map(([name, size]): [string, number] => [name, rounded(size / 1_024)]).sort(([, a], [, b]) => b - a);
}

const ownerOf = (id: string): string => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? /\/((?:client|shared)\/[^/]+)\//.exec(id)?.[1] ?? 'other';
