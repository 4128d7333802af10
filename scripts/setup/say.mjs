import { spawn } from 'node:child_process';

/** The set-up cannot go on; the message says what to do. */
export class SetupError extends Error {}

const isTerminal = process.stdout.isTTY === true;

/**
 * Shows `title` while `work` runs and how long it took.
 * @template T
 * @param {string} title
 * @param {(progress: (text: string) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const startedAt = Date.now();
  if (isTerminal) process.stdout.write(`  … ${title}`);
  else console.log(`  … ${title}`);
  const show = (text) => isTerminal && process.stdout.write(`\r\u001b[K  … ${title} ${text}`);
  const result = await work(show);
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(`${isTerminal ? '\r\u001b[K' : ''}  ✓ ${title} (${seconds} s)`);
  return result;
}

/**
 * Runs a command to its end; gives its output (stdout and stderr together). Throws SetupError with the output's end where it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, onLine?: (line: string) => void }} options
 * @returns {Promise<string>}
 */
export function run(command, args, { cwd, env, onLine } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: env ?? process.env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (chunk) => {
      output = (output + chunk).slice(-200_000);
      if (onLine) for (const line of String(chunk).split(/[\r\n]+/)) if (line) onLine(line);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => reject(new SetupError(`${command} could not be run: ${error.message}`)));
    child.on('close', (code) => {
      if (code === 0) return resolve(output);
      const end = output.trim().split('\n').slice(-25).join('\n');
      reject(new SetupError(`${end}\n\nThis failed: ${command} ${args.join(' ')}`));
    });
  });
}
