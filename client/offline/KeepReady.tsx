import { useQuery } from '@tanstack/react-query';
import { useMyPlans } from '../plan/queries.ts';
import { worksheetsQuery } from '../skills/queries.ts';

const FRESH_MS = 10 * 60_000;

/** On every page of a participant: what they may need without a connection is on this device before that. */
export function KeepReady() {
  useMyPlans();
  useQuery({ ...worksheetsQuery, staleTime: FRESH_MS });
  return null;
}
