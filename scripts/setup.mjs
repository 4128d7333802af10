// Makes a checkout ready to start, test or develop; does only what is missing. Runs on the machine's own Node (18 or later),
// before anything is installed: plain JavaScript, no dependencies.
//
//   node scripts/setup.mjs            for `npm start`
//   node scripts/setup.mjs --system   `npm run setup`: the same, and system packages without a question
//   node scripts/setup.mjs --tests    also what the tests need
//   node scripts/setup.mjs --no-client   for `npm run dev`, where vite serves the client
import { buildClient } from './setup/clientBuild.mjs';
import { withLock } from './setup/lock.mjs';
import { provideMediaWorker } from './setup/mediaWorker.mjs';
import { installPackages } from './setup/npmPackages.mjs';
import { generatePrismaClient } from './setup/prismaClient.mjs';
import { SetupError } from './setup/say.mjs';
import { forgetSecrets, isForPeople } from './setup/start.mjs';
import { provideForTests } from './setup/systemPackages.mjs';

const wants = new Set(process.argv.slice(2));
const isForDevelopers = wants.has('--tests') || wants.has('--no-client');
// The demo on one's own machine and the tests are two commands and no questions; a clinic's machine is its own.
const mayInstall = isForDevelopers || wants.has('--system') || !isForPeople(process.env);

try {
  forgetSecrets(process.env);
  await withLock(async () => {
    await installPackages({ withTests: isForDevelopers });
    await generatePrismaClient();
    await provideMediaWorker({ mayInstall });
    if (!wants.has('--no-client')) await buildClient();
    if (wants.has('--tests')) await provideForTests();
  });
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(`\n${error.message}`);
  process.exit(1);
}
