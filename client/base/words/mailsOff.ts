/** Where the link in a reminder mail leads. It may be opened by anybody who sees the mail: no word of what the reminder is for. */
export const mailsOff = {
  title: 'Reminder mails',
  ask: 'Hearth sends a mail at the times that were chosen for it. You can turn these mails off here, without signing in.',
  turnOff: 'Turn the mails off',
  done: 'The mails are off. You will not get them anymore.',
  again: 'You can choose them again at any time: sign in to Hearth and change a reminder under Practice.',
  toPractice: 'Open Practice',
  wrongLink: 'This link is not complete. Please copy all of it from the mail, or sign in to Hearth and change the reminder under Practice.',
} as const;
