import { QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  Attendance,
  HelpInfo,
  InvitationMade,
  InvitationOffer,
  InvitationView,
  KeptDocuments,
  KeptText,
  Me,
  Today,
  WayIn,
} from '#shared/api/types.ts';
import type { ClinicRole } from '#shared/people/role.ts';
import { arrive } from './arrive.ts';
import { ApiProblem, get, post, prospectOfProblem } from './api.ts';
import { endMarked } from './endSignIn.ts';

const OFTEN_MS = 20_000;
const AGAIN_MS = 3_000;

const isUnreachable = (error: unknown) => error instanceof ApiProblem && error.status === 0;

/** One for the page. Asks again only where that may help: the server was not reached or had a fault. */
export const createQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 5_000,
        retry: (count, error) => count < 2 && error instanceof ApiProblem && prospectOfProblem(error) === 'passes',
        retryDelay: (count) => 400 * 2 ** count,
        // Kept up by itself while the server cannot be reached: nobody should have to press anything.
        refetchInterval: ({ state }) => (isUnreachable(state.error) ? AGAIN_MS : false),
      },
      mutations: { networkMode: 'always' },
    },
  });

async function askWhoIsHere(): Promise<Me | null> {
  if (!(await endMarked())) return null;
  try {
    return await arrive(await get<Me & { isKept?: boolean }>('/api/me'));
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}

const meQuery = queryOptions({ queryKey: ['me'], queryFn: askWhoIsHere, staleTime: 60_000 });
/** Who is signed in; null where nobody is. */
export const useMe = () => useQuery(meQuery);

/** After a sign-in: who is here now; null where the browser did not keep it. Nothing that was asked for before counts any more. */
export async function meetAnew(queries: QueryClient): Promise<Me | null> {
  queries.removeQueries({ predicate: ({ queryKey: [of] }) => of !== 'me' && of !== 'help' });
  return queries.fetchQuery({ ...meQuery, staleTime: 0 });
}

export const useToday = () =>
  useQuery({ queryKey: ['today'], queryFn: () => get<Today>('/api/today'), refetchInterval: OFTEN_MS });

export const useWayIn = (session: string) =>
  useQuery({
    queryKey: ['way-in', session],
    queryFn: () => get<WayIn>(`/api/sessions/${encodeURIComponent(session)}/way-in`),
    // Only somebody who came too early waits for a change; once inside, the live connection knows better.
    refetchInterval: ({ state }) => (isUnreachable(state.error) ? AGAIN_MS : state.data?.session.stage === 'later' ? OFTEN_MS : false),
  });

export const useAttendance = (session: string) =>
  useQuery({
    queryKey: ['attendance', session],
    queryFn: () => get<Attendance>(`/api/sessions/${encodeURIComponent(session)}/attendance`),
    refetchInterval: OFTEN_MS,
  });

export const useKept = () => useQuery({ queryKey: ['kept'], queryFn: () => get<KeptDocuments>('/api/kept') });

export const useKeptText = (id: string) =>
  useQuery({ queryKey: ['kept', id], queryFn: () => get<KeptText>(`/api/kept/${encodeURIComponent(id)}`), refetchOnWindowFocus: false });

export const useDeleteKept = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => post<unknown>(`/api/kept/${encodeURIComponent(id)}/delete`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['kept'], exact: true }),
  });
};

export const useInvitations = () =>
  useQuery({ queryKey: ['invitations'], queryFn: () => get<{ invitations: InvitationView[] }>('/api/invitations') });

export const useInvite = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (invitation: { email: string; role: ClinicRole }) => post<InvitationMade>('/api/invitations', invitation),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['invitations'] }),
  });
};

export const useWithdraw = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => post<unknown>(`/api/invitations/${encodeURIComponent(id)}/withdraw`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['invitations'] }),
  });
};

export const useInvitationOffer = (token: string) =>
  useQuery({
    queryKey: ['invitation', token],
    queryFn: () => get<InvitationOffer>(`/api/invitation/${encodeURIComponent(token)}`),
    refetchOnWindowFocus: false,
  });

export const useAcceptInvitation = (token: string) =>
  useMutation({
    mutationFn: (account: { name: string; password: string }) =>
      post<unknown>(`/api/invitation/${encodeURIComponent(token)}/accept`, account),
  });

export const useHelpInfo = () =>
  useQuery({ queryKey: ['help'], queryFn: () => get<HelpInfo>('/api/help'), staleTime: 60_000 });

export const useSignIn = () =>
  useMutation({
    mutationFn: (who: { email: string; password: string }) => post<unknown>('/api/auth/sign-in/email', who),
    // A whole clinic at seven: nobody has to press again.
    retry: (count, error) => isCrowded(error) && count < CROWDED_TRIES_MAX,
    retryDelay: () => CROWDED_AGAIN_MS * (1 + Math.random()),
  });

const CROWDED_TRIES_MAX = 20;
const CROWDED_AGAIN_MS = 1_500;

/** Whether the server has too many people at its door this very moment. */
export const isCrowded = (error: unknown): boolean => error instanceof ApiProblem && error.refusal.refused === 'oneMoment';

export const useChangePassword = () =>
  useMutation({
    mutationFn: (passwords: { currentPassword: string; newPassword: string }) =>
      post<unknown>('/api/auth/change-password', { ...passwords, revokeOtherSessions: true }),
  });
