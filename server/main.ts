import { DatabaseError } from './platform/db/databaseError.ts';
import { startHearth, type Hearth } from './hearth.ts';
import { createLog, type Log } from './platform/log.ts';
import { forgetSecrets, readSettings, SettingsError } from './platform/settings.ts';
import { StartError } from './platform/startError.ts';

// What open calls and sockets get to end in, before the process ends anyway.
const GOODBYE_MS = 5_000;

// Database, log and key are for the user that runs Hearth alone.
process.umask(0o077);

try {
  const settings = readSettings(process.env);
  forgetSecrets(process.env);
  logFaults(createLog(settings.logLevel));
  const hearth = await startHearth(settings, (done) => console.log(`  ✓ ${done}`));
  console.log(greeting(hearth));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(hearth));
} catch (error) {
  const isOurs = error instanceof SettingsError || error instanceof DatabaseError || error instanceof StartError;
  console.error(isOurs ? error.message : error);
  process.exit(1);
}

function greeting({ url, demo, setupUrl, isDemoAsleep }: Hearth): string {
  if (demo) return `Hearth is at ${url} (demo accounts: ${demo.accounts.map(({ email }) => email).join(', ')}; password: ${demo.password})`;
  return [
    `Hearth is at ${url}`,
    ...(setupUrl && isDemoAsleep ? ['The demo clinic sleeps: its people cannot sign in, and nothing of it is shown. DEMO=on wakes it.'] : []),
    ...(setupUrl ? [`Make your clinic at ${setupUrl} (works once, within 24 hours; the next start gives another)`] : []),
  ].join('\n');
}

// Node would print these whole, with whatever somebody typed in their message.
function logFaults(log: Log): void {
  // One lost answer is no reason to end everybody's session.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'));
  process.on('uncaughtException', (error) => {
    log.error({ err: error }, 'uncaught exception');
    process.exit(1);
  });
}

async function stop(hearth: Hearth): Promise<void> {
  setTimeout(() => process.exit(1), GOODBYE_MS).unref();
  await hearth.close();
  process.exit(0);
}
