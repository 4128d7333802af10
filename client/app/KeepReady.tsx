import { useMyPlans } from '../learning/plans/queries.ts';
import { worksheets } from '#shared/learning/worksheets/api.ts';
import { useAsk } from '../base/http/use.ts';

const FRESH_MS = 10 * 60_000;

/** On every page of a participant: what they may need without a connection is on this device before that. */
export function KeepReady() {
  useMyPlans();
  useAsk(worksheets.list, { freshFor: FRESH_MS });
  return null;
}
