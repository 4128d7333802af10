import type { ReactNode } from 'react';
import { Loading } from '../design/Loading.tsx';
import { Problem } from '../design/Problem.tsx';
import { refusalOf } from './api.ts';

interface LoadedProps<T> {
  query: { data: T | undefined; error: unknown; refetch: () => unknown };
  /** Where there is more to say of not being reached than that. */
  offline?: string;
  children: (data: T) => ReactNode;
}

/** What was asked of the server: that it is on its way, why it cannot be had, or the answer, which stays while it is asked for again. */
export function Loaded<T>({ query: { data, error, refetch }, offline, children }: LoadedProps<T>) {
  if (data !== undefined) return children(data);
  if (!error) return <Loading />;
  const { refused, say, ref } = refusalOf(error);
  return <Problem say={refused === 'offline' && offline ? offline : say} reference={ref} onTryAgain={() => void refetch()} />;
}
