import { spawn } from 'node:child_process';
import { at, root } from './project.mjs';

/**
 * Runs commands of node_modules/.bin one after another with their output shown; all of them, also after one failed.
 * @param {[string, string[]][]} commands
 * @returns {Promise<string[]>} the names of those that failed
 */
export async function runAll(commands) {
  const failed = [];
  for (const [command, args] of commands) if ((await runShown(command, args)) !== 0) failed.push(command);
  return failed;
}

/** Runs one of them: its exit code. */
export function runShown(command, args) {
  return new Promise((resolve) => {
    const child = spawn(at('node_modules/.bin', command), args, { cwd: root, stdio: 'inherit' });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}
