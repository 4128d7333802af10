import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PasswordNotices, PasswordOffer } from '#shared/api/types.ts';
import { get, post } from '../http/api.ts';

const pathOf = (token: string) => `/api/password/${encodeURIComponent(token)}`;

export const usePasswordOffer = (token: string) =>
  useQuery({ queryKey: ['password', token], queryFn: () => get<PasswordOffer>(pathOf(token)), refetchOnWindowFocus: false });

export const useChoosePassword = (token: string) => useMutation({ mutationFn: (password: string) => post<unknown>(pathOf(token), { password }) });

export const usePasswordNotices = () => useQuery({ queryKey: ['password-notices'], queryFn: () => get<PasswordNotices>('/api/password-notices') });

export const usePasswordNoticeRead = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => post<unknown>(`/api/password-notices/${encodeURIComponent(id)}/read`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['password-notices'] }),
  });
};
