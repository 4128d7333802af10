// `npm run worker:sums`, after mediasoup was updated, on a machine that reaches GitHub: notes the checksums of the official workers, to be
// looked at and committed. A set-up takes no other archives.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { at } from './setup/project.mjs';
import { addressOf, archiveName, sumsFile } from './setup/workerArchive.mjs';

const { version } = JSON.parse(readFileSync(at('node_modules/mediasoup/package.json'), 'utf8'));
const linux = ['x64', 'arm64'].flatMap((arch) => ['-kernel5', '-kernel6', '-kernel7'].map((kernel) => archiveName(version, 'linux', arch, kernel)));
const names = [...linux, ...['x64', 'arm64'].map((arch) => archiveName(version, 'darwin', arch, ''))];

const sums = {};
for (const name of names) {
  const answer = await fetch(addressOf(version, name)).catch(() => null);
  if (!answer) {
    console.error(`${addressOf(version, name)} cannot be reached from here. Nothing was changed.`);
    process.exit(1);
  }
  if (answer.ok)
    sums[name] = createHash('sha256')
      .update(Buffer.from(await answer.arrayBuffer()))
      .digest('hex');
  else console.log(`  not there (${answer.status}): ${name}`);
}
if (Object.keys(sums).length === 0) {
  console.error(`There is no official worker of mediasoup ${version}. Nothing was changed.`);
  process.exit(1);
}
writeFileSync(sumsFile, `${JSON.stringify(sums, null, 2)}\n`);
console.log(`${Object.keys(sums).length} checksums are in scripts/setup/workerSums.json.`);
