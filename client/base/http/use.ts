import { queryOptions, useMutation, useQuery, useQueryClient, type Query, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { AnswerOf, Endpoint } from '#shared/base/endpoint.ts';
import type { Data } from '#shared/people/data.ts';
import { ask, type Given, type InputOf } from './ask.ts';
import { untilNext } from './untilNext.ts';
import { whileUnreachable } from './unreachable.ts';

export type Asking = Endpoint & { method: 'get'; gives?: never };
export type Told = Endpoint & { method: 'post' };

/** By kind of data first: all that shows such data is found together. */
export const keyOf = <E extends Asking>({ sees, path }: E, ...given: Given<E>) => [sees ?? 'open', path, ...given] as const;

/** What an endpoint answers, for what is asked outside of a component. */
export const asking = <E extends Asking>(endpoint: E, ...given: Given<E>) =>
  queryOptions<AnswerOf<E>>({ queryKey: keyOf(endpoint, ...given), queryFn: () => ask(endpoint, ...given) });

/** What a page needs beside the usual. */
export interface How<Answer> {
  /** False while there is nothing to ask about. */
  isAsked?: boolean;
  /** Somebody reads or writes in it: it does not change under them, whatever others do. */
  isStill?: boolean;
  /** Forgotten as soon as it is shown nowhere. */
  isForgotten?: boolean;
  /** Until when an answer counts as new (milliseconds); for good: it is never asked for again by itself. */
  freshFor?: number | 'good';
  /** Moments (ms since the epoch) from which on it says something else. */
  changesAt?: (answer: Answer) => readonly number[];
  /** Not asked again for it when somebody comes back to the page. */
  isLeft?: boolean;
  /** How often it is asked for whatever happens. */
  everyMs?: number | ((answer: Answer) => number | false);
  /** Asks in another way, such as a device first. */
  by?: () => Promise<Answer>;
}
type Ways<E extends Asking, Answer> = unknown extends InputOf<E> ? [how?: How<Answer>] : [input: InputOf<E>, how?: How<Answer>];

/** What the server answers, asked for again after what this page told it, and when the server says that it changed. */
export function useAsk<E extends Asking, Answer = AnswerOf<E>>(endpoint: E, ...ways: Ways<E, Answer>): UseQueryResult<NoInfer<Answer>> {
  const takesInput = endpoint.path.includes(':');
  const given = (takesInput ? [ways[0]] : []) as Given<E>;
  const {
    isAsked = true,
    isStill = false,
    isForgotten = false,
    isLeft = isStill,
    freshFor,
    changesAt,
    everyMs,
    by,
  } = ((takesInput ? ways[1] : ways[0]) ?? {}) as How<Answer>;
  return useQuery<Answer>({
    queryKey: keyOf(endpoint, ...given),
    queryFn: by ?? (() => ask(endpoint, ...given) as Promise<Answer>),
    enabled: isAsked,
    ...(isStill && { meta: still }),
    ...((isLeft || freshFor === 'good') && { refetchOnWindowFocus: false }),
    ...(isForgotten && { gcTime: 0 }),
    ...(freshFor !== undefined && { staleTime: freshFor === 'good' ? Infinity : freshFor }),
    ...((changesAt || everyMs !== undefined) && {
      refetchInterval: ({ state: { error, data } }: Query<Answer>) => whileUnreachable(error) || nextAfter(data, everyMs, changesAt),
    }),
  });
}

function nextAfter<Answer>(answer: Answer | undefined, everyMs: How<Answer>['everyMs'], changesAt: How<Answer>['changesAt']): number | false {
  if (typeof everyMs === 'number') return everyMs;
  if (answer === undefined) return false;
  return everyMs?.(answer) || (changesAt ? untilNext(changesAt(answer), Date.now()) : false);
}

/** What telling needs beside the usual. */
export interface Telling<Input, Answer> {
  /** Tells in another way, such as a device first. */
  by?: (input: Input, queries: QueryClient) => Promise<Answer>;
  /** What this page knows from then on without asking. */
  knows?: (queries: QueryClient, answer: Answer, input: Input) => void;
  /** Tried again by itself where that may help. */
  again?: { whether: (failures: number, error: Error) => boolean; pause: (failures: number) => number };
}

/**
 * Tells the server something. Whatever shows such data is asked for again, also where it was refused: it may be out of date.
 * `given`: what is sent, made of what the page has at hand.
 */
export function useTell<E extends Told, Input = unknown extends InputOf<E> ? void : InputOf<E>, Answer = AnswerOf<E>>(
  endpoint: E,
  given?: ((input: Input) => InputOf<E>) | null,
  { by, knows, again }: Telling<Input, Answer> = {},
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Input): Promise<Answer> =>
      by?.(input, queries) ?? (ask(endpoint, ...([given ? given(input) : input] as unknown as Given<E>)) as Promise<Answer>),
    onSuccess: (answer, input) => knows?.(queries, answer, input),
    onSettled: () => changed(queries, changedBy(endpoint)),
    ...(again && { retry: again.whether, retryDelay: again.pause }),
  });
}

/** Which kinds of data telling this changes. */
export const changedBy = ({ sees, changes }: Told): readonly Data[] => [...(sees === null ? [] : [sees]), ...(changes ?? [])];

/** Asks again for all that shows data of these kinds. A first answer that is under way may be older than the change: it is not waited for. `which`: of those, not all. */
export const changed = (queries: QueryClient, data: readonly Data[], which: (query: Query) => boolean = () => true) =>
  Promise.all(
    data.map((one) =>
      queries.cancelQueries({ queryKey: [one], predicate: which }).then(() => queries.invalidateQueries({ queryKey: [one], predicate: which })),
    ),
  );

/** `meta` of what somebody reads or writes in: it does not change under them, whatever others do. */
export const still = { isStill: true } as const;
export const mayChange = ({ meta }: Pick<Query, 'meta'>): boolean => meta?.['isStill'] !== true;
