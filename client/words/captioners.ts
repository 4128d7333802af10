export const captioners = {
  title: 'Captions and interpreting',
  intro: 'A captioner types what is said, for everybody who turns captions on. An interpreter can type as well, or speak. They hear and see the session, everybody sees that they are there, and nothing they type is kept.',
  invite: 'Invite into this session',
  emailHint: 'They see this session only. Invite them anew for another one.',
  submit: 'Invite',
  added: '{{name}} has an account already, and is invited into this session now.',
  list: 'Invited into this session',
  none: 'Nobody is invited as captioner or interpreter yet.',
  noAccount: 'has not opened the invitation yet',
  wasThere: 'has been in the session',
  remove: 'Remove',
  removeOf: 'Remove {{name}}',
} as const;
