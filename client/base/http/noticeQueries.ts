import { notices } from '#shared/program/notices/api.ts';
import { useAsk, useTell } from './use.ts';

export const useClinicNotices = () => useAsk(notices.list);

export const useNoticeSeen = () => useTell(notices.seen, (id: string) => ({ params: { id } }));
