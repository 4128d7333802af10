import type { Letter } from '#server/platform/mail/mail.ts';

/** The reminder at `time`; `off`: the address that turns these mails off. Says that something was planned, not what, and names no clinic. */
export const reminderLetter = (time: string, url: string, off: string): Letter => ({
  subject: `A moment for yourself, ${time}`,
  text: [
    `A reminder you asked for: something you planned for ${time} today.`,
    '',
    `Open Hearth: ${url}`,
    '',
    'To get no more of these mails, open this page and press the button there:',
    off,
    'You can choose them again in Hearth, under Practice.',
  ].join('\n'),
  list: { unsubscribe: off },
  // Mail programs show their own button for it; only over https (RFC 8058).
  ...(off.startsWith('https:') && { headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } }),
});
