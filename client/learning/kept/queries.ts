import { kept } from '#shared/learning/kept/api.ts';
import { useAsk, useTell } from '../../base/http/use.ts';

export const useKept = () => useAsk(kept.list);

export const useKeptText = (id: string) => useAsk(kept.read, { params: { id } }, { isLeft: true });

export const useDeleteKept = () => useTell(kept.remove, (id: string) => ({ params: { id } }));
