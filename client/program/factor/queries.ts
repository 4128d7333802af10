import { factor } from '#shared/program/factor/api.ts';
import { useAsk, useTell } from '../../base/http/use.ts';

export const useFactorState = () => useAsk(factor.state);
export const useBeginApp = () => useTell(factor.beginApp);
export const useConfirmApp = () => useTell(factor.confirmApp, (code: string) => ({ body: { code } }));
export const useRemoveApp = () => useTell(factor.removeApp);
export const useNewCodes = () => useTell(factor.newCodes);

export const useProve = () => useTell(factor.proveAgain, (body: { code?: string; password?: string }) => ({ body }));
export const useSignInByCode = () => useTell(factor.signInByCode, (body: { code: string; isOwnDevice: boolean }) => ({ body }));
