import { QueryClient } from '@tanstack/react-query';
import type { Me } from '#shared/program/account/answers.ts';
import { account } from '#shared/program/account/api.ts';
import { people } from '#shared/program/people/api.ts';
import { ask } from './ask.ts';
import { pauseBefore, spread } from './again.ts';
import { whileUnreachable } from './unreachable.ts';
import { keyOf, useAsk, useTell } from './use.ts';
import { arrive } from './arrive.ts';
import { ApiProblem, prospectOfProblem } from './api.ts';
import { endMarked } from './endSignIn.ts';

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

/** Who is signed in; null where nobody is. */
export const useMe = () => useAsk(people.me, { by: askWhoIsHere, freshFor: 60_000 });

/** After a sign-in: who is here now; null where the browser did not keep it. Nothing that was asked for before counts any more. */
export async function meetAnew(queries: QueryClient): Promise<Me | null> {
  queries.removeQueries({ predicate: ({ queryKey: [of] }) => of !== people.me.sees && of !== people.help.sees });
  return queries.fetchQuery({ queryKey: keyOf(people.me), queryFn: askWhoIsHere, staleTime: 0 });
}

const HELP_AGAIN_MS = 45_000;
/** Asked again and again: a number that changed is on every page within a minute. */
export const useHelpInfo = () => useAsk(people.help, { freshFor: HELP_AGAIN_MS / 2, everyMs: HELP_AGAIN_MS });

/** A whole clinic at seven: nobody has to press again. */
export const useSignIn = () =>
  useTell(account.signIn, (who: { email: string; password: string; isOwnDevice: boolean }) => ({ body: who }), {
    again: {
      whether: (failures, error) => isCrowded(error) && failures < CROWDED_TRIES_MAX,
      pause: (failures) => spread(pauseBefore(failures + 2, CROWDED_MOST_MS)),
    },
  });

const CROWDED_TRIES_MAX = 20;
const CROWDED_MOST_MS = 2_500;

/** Whether the server has too many people at its door this very moment. */
export const isCrowded = (error: unknown): boolean => error instanceof ApiProblem && error.refused === 'oneMoment';

export const useChangePassword = () =>
  useTell(account.changePassword, (passwords: { currentPassword: string; newPassword: string }) => ({
    body: { ...passwords, revokeOtherSessions: true as const },
  }));
