import { useQuery } from '@tanstack/react-query';
import { useMe } from '../http/queries.ts';
import { useMyPlans } from '../plan/queries.ts';
import { useSendUnsent } from '../skills/ownSheets.ts';
import { worksheetsQuery } from '../skills/queries.ts';

const FRESH_MS = 10 * 60_000;

/** On every page of a participant: what they may need without a connection is on this device before that, and what they did without one is sent. */
export function KeepReady() {
  const { data: me } = useMe();
  return me?.role === 'participant' ? <ForParticipant /> : null;
}

function ForParticipant() {
  useMyPlans();
  useQuery({ ...worksheetsQuery, staleTime: FRESH_MS });
  useSendUnsent();
  return null;
}
