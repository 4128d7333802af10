import { useQuery } from '@tanstack/react-query';
import { kept } from '#shared/learning/kept/api.ts';
import { asking, useAsk, useTell } from '../base/http/use.ts';

export const useKept = () => useAsk(kept.list);

export const useKeptText = (id: string) => useQuery({ ...asking(kept.read, { params: { id } }), refetchOnWindowFocus: false });

export const useDeleteKept = () => useTell(kept.remove, (id: string) => ({ params: { id } }));
