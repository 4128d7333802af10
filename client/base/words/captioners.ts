export const captioners = {
  title: 'Captions and interpreting',
  intro:
    'A captioner types what is said, for everybody who turns captions on. An interpreter can type as well, or speak. They hear and see the session, everybody sees that they are there, and nothing they type is kept.',
  invite: 'Invite into this session',
  emailHint: 'They see this session only. Invite them again for another one.',
  submit: 'Invite',
  list: 'Invited into this session',
  none: 'Nobody is invited as captioner or interpreter yet.',
  notThereYet: 'has not been in the session yet',
  wasThere: 'has been in the session',
  remove: 'Remove',
  removeOf: 'Remove {{name}}',
  refused: {
    tooManyCaptioners: 'Ten captioners and interpreters are already invited into this session. Remove one first.',
    wasThere: 'They have been in this session, so their time stays in its record. A facilitator can remove them in the session itself.',
  },
} as const;
