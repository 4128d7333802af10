import { seen } from '#shared/program/seen/api.ts';
import { useAsk } from '../../base/http/use.ts';

export const useSeen = () => useAsk(seen.byWhom);
