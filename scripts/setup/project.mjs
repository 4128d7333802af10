import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** A path inside the checkout. */
export const at = (...parts) => path.join(root, ...parts);

/** One hash of the content of files and folders (paths inside the checkout; what is missing counts as missing). */
export function fingerprint(...paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesUnder))
    hash
      .update(`${file}\0`)
      .update(readFileSync(at(file)))
      .update('\0');
  return hash.digest('hex');
}

function filesUnder(file) {
  if (!existsSync(at(file))) return [];
  if (!statSync(at(file)).isDirectory()) return [file];
  return readdirSync(at(file))
    .sort()
    .flatMap((name) => filesUnder(path.posix.join(file, name)));
}

// Goes away with node_modules, and what it vouches for is then made again.
const stamps = at('node_modules/.hearth');

/** Whether `name` was last stamped with `mark`. */
export function isStamped(name, mark) {
  const file = path.join(stamps, name);
  return existsSync(file) && readFileSync(file, 'utf8') === mark;
}

/** Remembers that `name` is made from what `mark` stands for. */
export function stamp(name, mark) {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(path.join(stamps, name), mark);
}
