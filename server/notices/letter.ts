/** The mail to a clinic's managers about people without a facilitator: subject and text, naming no session and nobody in it. */
export const noticeLetter = (clinic: string, url: string) => ({
  subject: `${clinic}: people are waiting without a facilitator`,
  text: [
    'People are in a session right now, and no facilitator has been connected for a minute.',
    '',
    'They were told that the clinic knows, and that they can wait. Please see who can join them, or call them.',
    '',
    `Sign in: ${url}`,
  ].join('\n'),
});
