import { readFileSync } from 'node:fs';
import os from 'node:os';
import { at } from './project.mjs';

/** SHA-256 of the official archives that we know, by name. `npm run worker:sums` writes it. */
export const sumsFile = at('scripts/setup/workerSums.json');

// The address and the name are those that mediasoup's own install script uses.
const kernel = os.platform() === 'linux' ? `-kernel${os.release().split('.')[0]}` : '';

/** What the archive of the official worker for this machine is called. */
export const archiveName = (version, platform = os.platform(), arch = os.arch(), suffix = kernel) =>
  `mediasoup-worker-${version}-${platform}-${arch}${suffix}.tgz`;

export const addressOf = (version, name) => `https://github.com/versatica/mediasoup/releases/download/${version}/${name}`;

/** The checksum that an archive must have; null where we know none, and then it is not fetched at all. */
export const wantedSum = (name, sums = JSON.parse(readFileSync(sumsFile, 'utf8'))) => (Object.hasOwn(sums, name) ? sums[name] : null);
