import { useMutation } from '@tanstack/react-query';
import { factor } from '#shared/program/factor/api.ts';
import { ask } from '../base/http/ask.ts';
import { useAsk, useTell } from '../base/http/use.ts';

export const useFactorState = () => useAsk(factor.state);
export const useBeginApp = () => useTell(factor.beginApp);
export const useConfirmApp = () => useTell(factor.confirmApp, (code: string) => ({ body: { code } }));
export const useRemoveApp = () => useTell(factor.removeApp);
export const useNewCodes = () => useTell(factor.newCodes);

export const useProve = () => useMutation({ mutationFn: (body: { code?: string; password?: string }) => ask(factor.proveAgain, { body }) });
export const useSignInByCode = () => useMutation({ mutationFn: (code: string) => ask(factor.signInByCode, { body: { code } }) });
