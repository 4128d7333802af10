/** What people told about themselves in check-ins, to be read again. */
export const ratings = {
  title: 'Check-ins',
  intro: 'The numbers you gave in check-ins, and after exercises. 0 is the lowest, 10 the highest. There is no grade in them.',
  who: 'The facilitators of your sessions can read your check-ins, until {{days}} days after your last session with them. What you noted about exercises is for you only.',
  introStaff:
    'The numbers that people of your sessions gave in private, until {{days}} days after your last session with them. 0 is the lowest, 10 the highest.',
  empty: 'Nothing yet',
  emptyText: 'When you give numbers in a check-in of a session, you find them here.',
  emptyStaff: 'When somebody of your sessions gives numbers in a check-in, you find them here.',
  kind: { checkIn: 'Check-in', checkOut: 'Check-out' },
  numbers: 'Mood {{mood}}, anxiety {{anxiety}}, energy {{energy}}',
  exercises: 'Exercises',
  felt: { both: 'Before {{before}}, after {{after}}', before: 'Before {{before}}', after: 'After {{after}}' },
} as const;
