import { QueryClient, queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import type { Me } from '#shared/api/types.ts';
import { account } from '#shared/program/account/api.ts';
import { people } from '#shared/program/people/api.ts';
import { ask } from '../base/http/ask.ts';
import { pauseBefore, spread } from '../base/again.ts';
import { asking, keyOf, useTell } from '../base/http/use.ts';
import { arrive } from './arrive.ts';
import { ApiProblem, prospectOfProblem } from './api.ts';
import { endMarked } from './endSignIn.ts';

/** While a page waits for the server it asks so often. */
export const WAITS_MS = pauseBefore(3);

/** How long until a page asks again by itself, while the server cannot be reached; false where it can. */
export const whileUnreachable = (error: unknown) => error instanceof ApiProblem && error.status === 0 && WAITS_MS;

/** One for the page. Asks again only where that may help: the server was not reached or had a fault. */
export const createQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 5_000,
        retry: (count, error) => count < 2 && error instanceof ApiProblem && prospectOfProblem(error) === 'passes',
        retryDelay: (count) => pauseBefore(count + 1),
        // Kept up by itself while the server cannot be reached: nobody should have to press anything.
        refetchInterval: ({ state }) => whileUnreachable(state.error),
      },
      mutations: { networkMode: 'always' },
    },
  });

async function askWhoIsHere(): Promise<Me | null> {
  if (!(await endMarked())) return null;
  try {
    return await arrive(await ask(people.me));
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}

const meQuery = queryOptions({ queryKey: keyOf(people.me), queryFn: askWhoIsHere, staleTime: 60_000 });
/** Who is signed in; null where nobody is. */
export const useMe = () => useQuery(meQuery);

/** After a sign-in: who is here now; null where the browser did not keep it. Nothing that was asked for before counts any more. */
export async function meetAnew(queries: QueryClient): Promise<Me | null> {
  queries.removeQueries({ predicate: ({ queryKey: [of] }) => of !== people.me.sees && of !== people.help.sees });
  return queries.fetchQuery({ ...meQuery, staleTime: 0 });
}

const HELP_AGAIN_MS = 45_000;
/** Asked again and again: a number that changed is on every page within a minute. */
export const useHelpInfo = () => useQuery({ ...asking(people.help), staleTime: HELP_AGAIN_MS / 2, refetchInterval: HELP_AGAIN_MS });

export const useSignIn = () =>
  useMutation({
    mutationFn: (who: { email: string; password: string }) => ask(account.signIn, { body: who }),
    // A whole clinic at seven: nobody has to press again.
    retry: (count, error) => isCrowded(error) && count < CROWDED_TRIES_MAX,
    retryDelay: (count) => spread(pauseBefore(count + 2, CROWDED_MOST_MS)),
  });

const CROWDED_TRIES_MAX = 20;
const CROWDED_MOST_MS = 2_500;

/** Whether the server has too many people at its door this very moment. */
export const isCrowded = (error: unknown): boolean => error instanceof ApiProblem && error.refused === 'oneMoment';

export const useChangePassword = () =>
  useTell(account.changePassword, (passwords: { currentPassword: string; newPassword: string }) => ({ body: { ...passwords, revokeOtherSessions: true as const } }));
