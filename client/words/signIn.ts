export const signIn = {
  title: 'Sign in',
  welcome: 'Welcome. Sign in to join your sessions.',
  email: 'Email',
  password: 'Password',
  submit: 'Sign in',
  emailMissing: 'Please enter your email address.',
  oneMoment: 'Many people are signing in right now. One moment: we try again by ourselves.',
  passwordMissing: 'Please enter your password.',
  forgot: 'Forgot your password, or have no account yet? Call your clinic: they will send you a new invitation link.',
} as const;
