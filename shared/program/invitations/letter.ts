/**
 * The mail that brings an invitation, as it is sent and as the set-up page shows it beforehand. `from` is the clinic's name for mails: whoever
 * else sees the mailbox learns nothing about its owner.
 */
export const invitationLetter = (from: string, link: string) => ({
  subject: `An invitation from ${from}`,
  text: [
    'Somebody would like to meet you online.',
    '',
    'Make your account here (the link works once, for seven days):',
    link,
    '',
    'If you did not expect this, you need not do anything.',
  ].join('\n'),
});
