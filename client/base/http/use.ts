import { queryOptions, useMutation, useQuery, useQueryClient, type Query, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { AnswerOf, Endpoint } from '#shared/base/endpoint.ts';
import type { Data } from '#shared/people/data.ts';
import { ask, type Given, type InputOf } from './ask.ts';

export type Asking = Endpoint & { method: 'get'; gives?: never };
export type Telling = Endpoint & { method: 'post' };

/** By kind of data first: all that shows such data is found together. */
export const keyOf = <E extends Asking>({ sees, path }: E, ...given: Given<E>) => [sees ?? 'open', path, ...given] as const;

/** For whoever needs more than `useAsk`: how often, whether at all. */
export const asking = <E extends Asking>(endpoint: E, ...given: Given<E>) =>
  queryOptions<AnswerOf<E>>({ queryKey: keyOf(endpoint, ...given), queryFn: () => ask(endpoint, ...given) });

/** What the server answers, asked for again after what this page told it. */
export const useAsk = <E extends Asking>(endpoint: E, ...given: Given<E>): UseQueryResult<AnswerOf<E>> => useQuery(asking(endpoint, ...given));

/**
 * Tells the server something. Whatever shows such data is asked for again, also where it was refused: it may be out of date.
 * `given`: what is sent, made of what the page has at hand.
 */
export function useTell<E extends Telling, Input = unknown extends InputOf<E> ? void : InputOf<E>>(endpoint: E, given?: (input: Input) => InputOf<E>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Input): Promise<AnswerOf<E>> => ask(endpoint, ...([given ? given(input) : input] as unknown as Given<E>)),
    onSettled: () => changed(queries, changedBy(endpoint)),
  });
}

/** Which kinds of data telling this changes. */
export const changedBy = ({ sees, changes }: Telling): readonly Data[] => [...(sees === null ? [] : [sees]), ...(changes ?? [])];

/** Asks again for all that shows data of these kinds. A first answer that is under way may be older than the change: it is not waited for. `which`: of those, not all. */
export const changed = (queries: QueryClient, data: readonly Data[], which: (query: Query) => boolean = () => true) =>
  Promise.all(data.map((one) => queries.cancelQueries({ queryKey: [one], predicate: which }).then(() => queries.invalidateQueries({ queryKey: [one], predicate: which }))));

/** `meta` of what somebody reads or writes in: it does not change under them, whatever others do. */
export const still = { isStill: true } as const;
export const mayChange = ({ meta }: Pick<Query, 'meta'>): boolean => meta?.['isStill'] !== true;
