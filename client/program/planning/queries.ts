import type { BodyOf } from '#shared/base/endpoint.ts';
import { planning } from '#shared/program/planning/api.ts';
import { schedule } from '#shared/program/schedule/api.ts';
import { useAsk, useTell } from '../../base/http/use.ts';

export type Draft = BodyOf<typeof planning.plan>;

export const useMonth = (month: string) => useAsk(schedule.month, { params: { month } });
export const useChoices = () => useAsk(planning.choices);
/** Not asked again while it is being changed: what somebody wrote stays. */
export const usePlanned = (id: string) => useAsk(planning.read, { params: { id } }, { freshFor: 'good', isForgotten: true });
export const useLook = () => useTell(planning.look, ({ draft, session }: { draft: Draft; session: string }) => ({ body: { ...draft, session } }));
export const usePlan = () => useTell(planning.plan, (draft: Draft) => ({ body: draft }));
export const useChange = (id: string) => useTell(planning.change, (draft: Draft) => ({ params: { id }, body: draft }));
export const useCancel = (id: string) => useTell(planning.cancel, (reason: string) => ({ params: { id }, body: { reason } }));
