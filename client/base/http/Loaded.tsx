import type { ReactNode } from 'react';
import { Loading } from '../design/Loading.tsx';
import { Problem } from '../design/Problem.tsx';
import type { Said } from './said.ts';
import { ApiProblem, prospectOfProblem, refusalOf } from './api.ts';

interface LoadedProps<T> {
  query: { data: T | undefined; error: unknown; refetch: () => unknown };
  /** Where there is more to say of not being reached than that. */
  offline?: string;
  /** While it is on its way, where the page has something better to show. */
  waiting?: ReactNode;
  /** Holds what went wrong: a page of its own, ways on. */
  failed?: (problem: ReactNode, said: Said) => ReactNode;
  /** Somebody writes in what is shown: it stays whatever becomes of it at the server. */
  isWrittenIn?: boolean;
  /** Ways on beside "Try again". */
  ways?: (said: Said) => ReactNode;
  children: (data: T) => ReactNode;
}

/**
 * What was asked of the server: that it is on its way, why it cannot be had, or the answer. That stays while it is asked for again and while
 * the server cannot be reached; what the reader may not have any more goes from the screen.
 */
export function Loaded<T>({
  query: { data, error, refetch },
  offline,
  waiting,
  failed = (problem) => problem,
  isWrittenIn = false,
  ways,
  children,
}: LoadedProps<T>) {
  if (data !== undefined && (isWrittenIn || !isTakenBack(error))) return children(data);
  if (!error) return waiting === undefined ? <Loading /> : waiting;
  const said = refusalOf(error);
  const mayHelp = prospectOfProblem(error) === 'passes';
  return failed(
    <Problem say={said.refused === 'offline' && offline ? offline : said.say} reference={said.ref} onTryAgain={mayHelp ? () => void refetch() : undefined}>
      {ways?.(said)}
    </Problem>,
    said,
  );
}

const isTakenBack = (error: unknown) => error instanceof ApiProblem && (error.status === 404 || error.status === 403);
