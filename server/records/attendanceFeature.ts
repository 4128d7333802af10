import { attendance as api } from '#shared/records/attendance/api.ts';
import { defineFeature } from '#server/platform/feature.ts';
import { attendance, sessionsOfPerson } from './routes.ts';

export const attendanceFeature = defineFeature({
  name: 'attendance',
  api,
  owns: ['AttendanceSegment'],
  serves: { ofSession: attendance, ofPerson: sessionsOfPerson },
});
