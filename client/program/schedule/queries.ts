import { schedule } from '#shared/program/schedule/api.ts';
import { useAsk } from '../../base/http/use.ts';

export const useEarlier = (before: string) => useAsk(schedule.earlier, { params: { before } });
