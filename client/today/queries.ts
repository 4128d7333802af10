import { useQuery } from '@tanstack/react-query';
import { schedule } from '#shared/program/schedule/api.ts';
import { asking } from '../base/http/use.ts';

const OFTEN_MS = 20_000;

export const useToday = () => useQuery({ ...asking(schedule.today), refetchInterval: OFTEN_MS });
