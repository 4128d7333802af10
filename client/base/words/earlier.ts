/** Sessions that are over. */
export const earlier = {
  title: 'Earlier sessions',
  intro: 'The sessions you led, with attendance and the notes you wrote for yourself.',
  introManager: 'The sessions of your clinic, with attendance.',
  empty: 'No earlier sessions',
  emptyText: 'When a session is over, you find it here.',
  hasNote: 'You wrote notes',
  open: 'Attendance and notes',
  openOf: 'Attendance and notes of {{title}}, {{day}}',
  attendance: 'Attendance',
  attendanceOf: 'Attendance of {{title}}, {{day}}',
  more: 'Show earlier ones',
} as const;
