import { useQuery } from '@tanstack/react-query';
import { attendance } from '#shared/records/attendance/api.ts';
import { asking } from '../base/http/use.ts';

const OFTEN_MS = 20_000;

export const useAttendance = (session: string) => useQuery({ ...asking(attendance.ofSession, { params: { id: session } }), refetchInterval: OFTEN_MS });
