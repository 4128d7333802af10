import { useQuery } from '@tanstack/react-query';
import { notices } from '#shared/program/notices/api.ts';
import { asking, useTell } from '../base/http/use.ts';

const OFTEN_MS = 10_000;

export const useClinicNotices = () => useQuery({ ...asking(notices.list), refetchInterval: OFTEN_MS });

export const useNoticeSeen = () => useTell(notices.seen, (id: string) => ({ params: { id } }));
