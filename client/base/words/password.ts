export const password = {
  title: 'Choose a new password',
  intro: 'For the account {{email}}. You are signed out everywhere else when you do.',
  submit: 'Save and sign in',
  failed: 'This link cannot be used',
  failedNext: 'If you do not know your password, ask your clinic for a new link.',
  signIn: 'Sign in',
  notices: {
    title: 'About your account',
    made: 'A link to a new password was made for your account',
    text: 'Somebody who runs this server made it at {{time}}.',
    used: 'It was used.',
    unused: 'It was not used.',
    next: 'If you did not ask for it, tell your clinic, and change your password under Account.',
    read: 'I have read this',
  },
  refused: {
    passwordLinkUsed: 'This link was used already, or a newer one took its place. You can sign in with your password.',
    passwordLinkExpired: 'This link has expired, so nothing was changed. Please ask your clinic for a new one.',
  },
} as const;
