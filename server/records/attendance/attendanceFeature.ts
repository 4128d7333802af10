import { attendance as api } from '#shared/records/attendance/api.ts';
import { defineFeature } from '#server/platform/feature/feature.ts';
import { attendanceWrites } from './attendanceRows.ts';
import { attendanceCares } from '../record/cares.ts';
import { attendance, attendanceMinutes, attendanceStatus, sessionsOfPerson } from './routes.ts';

export const attendanceFeature = defineFeature({
  name: 'attendance',
  api,
  owns: attendanceCares,
  writes: attendanceWrites,
  serves: { ofSession: attendance, status: attendanceStatus, minutes: attendanceMinutes, ofPerson: sessionsOfPerson },
});
