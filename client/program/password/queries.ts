import { account } from '#shared/program/account/api.ts';
import { useAsk, useTell } from '../../base/http/use.ts';

export const usePasswordOffer = (token: string) => useAsk(account.passwordOffer, { params: { token } }, { isLeft: true });

export const useChoosePassword = (token: string) => useTell(account.choosePassword, (password: string) => ({ params: { token }, body: { password } }));

export const usePasswordNotices = () => useAsk(account.passwordNotices);

export const usePasswordNoticeRead = () => useTell(account.passwordNoticeRead, (id: string) => ({ params: { id } }));
