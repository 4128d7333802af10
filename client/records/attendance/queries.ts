import { attendance } from '#shared/records/attendance/api.ts';
import { useAsk } from '../../base/http/use.ts';

export const useAttendance = (session: string) => useAsk(attendance.ofSession, { params: { id: session } });
