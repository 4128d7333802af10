import { useQuery } from '@tanstack/react-query';
import { schedule } from '#shared/program/schedule/api.ts';
import { untilNext } from '../base/http/untilNext.ts';
import { asking } from '../base/http/use.ts';
import { whileUnreachable } from '../http/queries.ts';
import { momentsOf } from './moments.ts';

export const useToday = () => useQuery({ ...asking(schedule.today), refetchInterval: ({ state }) => whileUnreachable(state.error) || untilNext((state.data?.sessions ?? []).flatMap(momentsOf), Date.now()) });
