import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** What a hash costs: N is 2 to the power of `cost`. */
interface Work {
  cost: number;
  blockSize: number;
  parallel: number;
}

// One of the equal settings of OWASP's Password Storage Cheat Sheet (scrypt: N=2^14, r=8, p=5); 16 MB each, so that a small server carries two at once.
const NOW: Work = { cost: 14, blockSize: 8, parallel: 5 };
// What better-auth takes by itself, and took for everybody before 30 November 2026: 'salt:key'.
const BEFORE: Work = { cost: 14, blockSize: 16, parallel: 1 };
const KEY_BYTES = 64;

/** Hashes a password for the disk: 'scrypt$cost$blockSize$parallel$salt$key', salt and key in hex. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16).toString('hex');
  const key = await keyOf(password, salt, NOW);
  return ['scrypt', NOW.cost, NOW.blockSize, NOW.parallel, salt, key.toString('hex')].join('$');
}

/** Whether this is the password of a hash, of today's or of the older kind. False for what is no hash. */
export async function isPasswordOf(hash: string, password: string): Promise<boolean> {
  const read = readHash(hash);
  if (!read) return false;
  const key = await keyOf(password, read.salt, read.work);
  return key.length === read.key.length && timingSafeEqual(key, read.key);
}

/** Whether a hash is not as today's are: it is made anew when its owner signs in. */
export function isOldHash(hash: string): boolean {
  const work = readHash(hash)?.work;
  return work?.cost !== NOW.cost || work.blockSize !== NOW.blockSize || work.parallel !== NOW.parallel;
}

function readHash(hash: string): { work: Work; salt: string; key: Buffer } | null {
  const now = /^scrypt\$(\d{1,2})\$(\d{1,2})\$(\d{1,2})\$([0-9a-f]{32})\$([0-9a-f]{128})$/.exec(hash);
  if (now) return { work: { cost: Number(now[1]), blockSize: Number(now[2]), parallel: Number(now[3]) }, salt: now[4]!, key: Buffer.from(now[5]!, 'hex') };
  const before = /^([0-9a-f]{32}):([0-9a-f]{128})$/.exec(hash);
  return before && { work: BEFORE, salt: before[1]!, key: Buffer.from(before[2]!, 'hex') };
}

function keyOf(password: string, salt: string, { cost, blockSize, parallel }: Work): Promise<Buffer> {
  const N = 2 ** cost;
  const options = { N, r: blockSize, p: parallel, maxmem: 2 * 128 * N * blockSize };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
