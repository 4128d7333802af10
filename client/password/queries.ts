import { useMutation, useQuery } from '@tanstack/react-query';
import { account } from '#shared/program/account/api.ts';
import { ask } from '../base/http/ask.ts';
import { asking, useAsk, useTell } from '../base/http/use.ts';

export const usePasswordOffer = (token: string) => useQuery({ ...asking(account.passwordOffer, { params: { token } }), refetchOnWindowFocus: false });

export const useChoosePassword = (token: string) => useMutation({ mutationFn: (password: string) => ask(account.choosePassword, { params: { token }, body: { password } }) });

export const usePasswordNotices = () => useAsk(account.passwordNotices);

export const usePasswordNoticeRead = () => useTell(account.passwordNoticeRead, (id: string) => ({ params: { id } }));
