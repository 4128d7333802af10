// `npm run dev`: the server restarts when its files change, vite shows the client's changes at once. Open the address vite prints.
import { spawn } from 'node:child_process';
import { at, root } from './setup/project.mjs';
import { forgetSecrets } from './setup/start.mjs';

const CLIENT_PORT = process.env.CLIENT_PORT ?? '5173';
const client = `http://localhost:${CLIENT_PORT}`;
const env = { NODE_COMPILE_CACHE: at('.cache/node'), ...process.env, CLIENT_PORT, PUBLIC_URL: process.env.PUBLIC_URL ?? client };

const withoutSecrets = { ...env };
forgetSecrets(withoutSecrets);

const children = [
  spawn(at('node_modules/.bin/node'), ['--watch', '--watch-preserve-output', 'server/main.ts'], { cwd: root, env, stdio: 'inherit' }),
  spawn(at('node_modules/.bin/node'), [at('node_modules/vite/bin/vite.js')], { cwd: root, env: withoutSecrets, stdio: 'inherit' }),
];
const stop = () => children.forEach((child) => child.kill('SIGTERM'));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
for (const child of children) child.once('exit', stop);
