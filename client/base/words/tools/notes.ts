export const notes = {
  label: 'My private notes',
  placeholder: 'For yourself, about this session',
  who: 'Only you can read this: not the group, not the other facilitators, not the clinic’s managers.',
  nothing: 'Saved as you type.',
  saved: 'Saved.',
  saving: 'Saving…',
  failed: 'Not saved yet. What you typed is still here; we keep trying.',
  tooLong: 'Too long to be saved. Please shorten it.',
  aboutTitle: 'What belongs here',
  about:
    'Your own process notes (in the law’s words psychotherapy notes). They are kept apart from everybody’s record. After the session you find them on its page, where you can also delete them. Times, attendance, a summary of progress and the plan belong in the record, not here.',
} as const;
