import { captioners } from '#shared/program/captioners/api.ts';
import { useAsk, useTell } from '../../base/http/use.ts';

export const useCaptioners = (session: string) => useAsk(captioners.list, { params: { id: session } });

export const useInviteCaptioner = (session: string) => useTell(captioners.invite, (email: string) => ({ params: { id: session }, body: { email } }));

export const useRemoveCaptioner = (session: string) => useTell(captioners.remove, (captioner: string) => ({ params: { id: session, captioner } }));
