import { useQuery } from '@tanstack/react-query';
import { schedule } from '#shared/program/schedule/api.ts';
import { asking } from '../base/http/use.ts';
import { whileUnreachable } from '../http/queries.ts';

const OFTEN_MS = 20_000;

export const useWayIn = (session: string) =>
  useQuery({
    ...asking(schedule.wayIn, { params: { id: session } }),
    // Only somebody who came too early waits for a change; once inside, the live connection knows better.
    refetchInterval: ({ state }) => whileUnreachable(state.error) || (state.data?.session.stage === 'later' && OFTEN_MS),
  });
