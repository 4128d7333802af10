import { attendance } from '#shared/records/attendance/api.ts';

export const useAttendance = (session: string) => useAsk(attendance.ofSession, { params: { id: session } });
