// Makes a checkout ready to start, test or develop; does only what is missing. Runs on the machine's own Node (18 or later),
// before anything is installed: plain JavaScript, no dependencies.
//
//   node scripts/setup.mjs            for `npm start`
//   node scripts/setup.mjs --tests    also a browser for the tests
//   node scripts/setup.mjs --no-client   for `npm run dev`, where vite serves the client
import { buildClient } from './setup/clientBuild.mjs';
import { withLock } from './setup/lock.mjs';
import { provideMediaWorker } from './setup/mediaWorker.mjs';
import { installPackages } from './setup/npmPackages.mjs';
import { generatePrismaClient } from './setup/prismaClient.mjs';
import { SetupError } from './setup/say.mjs';
import { provideBrowser } from './setup/systemPackages.mjs';

const wants = new Set(process.argv.slice(2));

try {
  await withLock(async () => {
    await installPackages();
    await generatePrismaClient();
    await provideMediaWorker();
    if (!wants.has('--no-client')) await buildClient();
    if (wants.has('--tests')) await provideBrowser();
  });
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(`\n${error.message}`);
  process.exit(1);
}
