// Sheets that were begun or written in without a connection.
import { sheets } from '#shared/learning/sheets/api.ts';
import { changedBy } from '../../base/http/use.ts';
import { createSender } from '../../base/offline/sender.ts';
import { ApiProblem } from '../../base/http/api.ts';
import { sendAll } from './openSheets.ts';
import { sendUnsent } from './sendUnsent.ts';

/** Those that are open send for themselves, each with its own words. */
export const sheetsOutbox = createSender(changedBy(sheets.make), async (arrived) => {
  await sendAll();
  try {
    if (await sendUnsent()) arrived();
  } catch (error) {
    // Something else may have been sent all the same.
    if (!(error instanceof ApiProblem && error.status === 0)) arrived();
    throw error;
  }
});
