import { DatabaseError } from '../server/platform/db/databaseError.ts';
import { forgetSecrets, readSettings, SettingsError, type Settings } from '../server/platform/settings.ts';
import { StartError } from '../server/platform/startError.ts';
import { explained } from '../server/startProblem.ts';

/** Runs a command that works on the data folder. What went wrong is one line, and the process ends with 1. */
export async function runScript(work: (settings: Settings) => void | Promise<void>): Promise<void> {
  // What it writes is for the user that runs Hearth alone.
  process.umask(0o077);
  let settings: Settings | null = null;
  try {
    settings = readSettings(process.env);
    forgetSecrets(process.env);
    await work(settings);
  } catch (error) {
    const problem = settings ? explained(error, settings) : error;
    const isOurs = problem instanceof DatabaseError || problem instanceof SettingsError || problem instanceof StartError;
    console.error(isOurs ? problem.message : problem);
    process.exit(1);
  }
}
