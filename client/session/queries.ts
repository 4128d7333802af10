import { useQuery } from '@tanstack/react-query';
import { schedule } from '#shared/program/schedule/api.ts';
import { untilNext } from '../base/http/untilNext.ts';
import { opensAt } from '../today/moments.ts';
import { asking } from '../base/http/use.ts';
import { whileUnreachable } from '../http/queries.ts';

export const useWayIn = (session: string) =>
  useQuery({
    ...asking(schedule.wayIn, { params: { id: session } }),
    // Only somebody who came too early waits for the hour; once inside, the live connection knows better.
    refetchInterval: ({ state }) => whileUnreachable(state.error) || (state.data?.session.stage === 'later' && untilNext([opensAt(state.data.session)], Date.now())),
  });
