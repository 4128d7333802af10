/** The mail to a clinic's managers about people without a facilitator: subject and text, naming no session and nobody in it. */
export const noticeLetter = (clinic: string, url: string) => ({
  subject: `${clinic}: somebody is needed now`,
  text: [
    'People came to a session, and nobody from your team is with them.',
    '',
    'They were told that the clinic knows. Please sign in to see which session it is and who can join them, or call them.',
    '',
    `Sign in: ${url}`,
  ].join('\n'),
});
