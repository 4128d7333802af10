import { schedule } from '#shared/program/schedule/api.ts';
import { opensAt } from '../../program/schedule/moments.ts';
import { useAsk } from '../../base/http/use.ts';

/** Only somebody who came too early waits for the hour; once inside, the live connection knows better. */
export const useWayIn = (session: string) =>
  useAsk(schedule.wayIn, { params: { id: session } }, { changesAt: ({ session: one }) => (one.stage === 'later' ? [opensAt(one)] : []) });
