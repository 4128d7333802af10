// Counts what the house forbids: circles among its folders, and arrows that run up from a wing (docs/architecture.md).
// Run: node scripts/rooms.mjs   (part of `npm run lint`)
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const WINGS = {
  server: [['platform'], ['program'], ['live'], ['learning', 'records']],
  client: [['base'], ['live'], ['program'], ['learning', 'records'], ['session'], ['app']],
  shared: [['base', 'people'], ['program'], ['live'], ['learning', 'records'], ['tools'], ['session']],
};
/** A room is a folder of a wing: what is deeper belongs to it. */
const DEPTH = 3;

const root = path.join(import.meta.dirname, '..');
const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...Object.keys(WINGS)], { cwd: root, encoding: 'utf8' });
const files = listed.split('\n').filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/testing\/|^server\/seed\//.test(file));
const known = new Set(files);
const arrows = files.flatMap((file) =>
  [...readFileSync(path.join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([#.][^']+)'/g)]
    .map(([, to]) => (to.startsWith('#') ? to.slice(1) : path.posix.normalize(path.posix.join(path.posix.dirname(file), to))))
    .filter((to) => known.has(to))
    .map((to) => [file, to]),
);

const heightOf = (file) => {
  const [side, wing] = file.split('/');
  return WINGS[side].findIndex((wings) => wings.includes(wing));
};
const runsUp = ([from, to]) => {
  const [one, other] = [from, to].map((file) => file.split('/'));
  if (one[0] !== other[0] || heightOf(from) < 0 || heightOf(to) < 0 || one[1] === other[1]) return false;
  const beside = heightOf(from) === heightOf(to);
  return beside ? one[1] === 'learning' || one[1] === 'records' : heightOf(to) > heightOf(from);
};

const roomOf = (file) => file.split('/').slice(0, -1).slice(0, DEPTH).join('/');
const next = new Map();
for (const [from, to] of arrows.map((arrow) => arrow.map(roomOf))) if (from !== to) next.set(from, (next.get(from) ?? new Set()).add(to));
const reached = (from) => {
  const seen = new Set();
  const walk = (room) => [...(next.get(room) ?? [])].filter((one) => !seen.has(one)).forEach((one) => (seen.add(one), walk(one)));
  walk(from);
  return seen;
};
const inCircles = [...next.keys()].filter((room) => reached(room).has(room)).sort();

const up = arrows.filter(runsUp);
console.log(`${files.length} files in ${new Set(files.map(roomOf)).size} rooms: ${inCircles.length} rooms in circles, ${up.length} arrows up`);
for (const room of inCircles) console.log(`  in a circle: ${room}`);
for (const [from, to] of up) console.log(`  up: ${from} -> ${to}`);
process.exitCode = inCircles.length + up.length > 0 ? 1 : 0;
