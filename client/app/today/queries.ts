import { schedule } from '#shared/program/schedule/api.ts';
import { useAsk } from '../../base/http/use.ts';
import { momentsOf } from '../../program/schedule/moments.ts';

export const useToday = () => useAsk(schedule.today, { changesAt: ({ sessions }) => sessions.flatMap(momentsOf) });
