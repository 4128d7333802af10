// What is left of one voice on a line that is narrow inwards, beside a camera that does not fit there.
// Run as root: node_modules/.bin/node bench/narrow/run.ts 64 (kbit/s; under a minute). Needs iproute2: it makes two networks of its own, and takes them away again.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ROOM, street } from './street.ts';

street.lay();
try {
  // In a network apart, so that the one of this machine and whatever runs on it stay as they are.
  const measure = fileURLToPath(new URL('./measure.ts', import.meta.url));
  spawnSync('ip', ['netns', 'exec', ROOM, process.execPath, measure, process.argv[2] ?? '64'], { stdio: 'inherit' });
} finally {
  street.remove();
}
