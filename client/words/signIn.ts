export const signIn = {
  title: 'Sign in',
  welcome: 'Welcome. Sign in to join your sessions.',
  email: 'Email',
  password: 'Password',
  submit: 'Sign in',
  emailMissing: 'Please enter your email address.',
  passwordMissing: 'Please enter your password.',
  wrong: 'That email and password do not match. Check both and try again.',
  tooMany: 'Too many tries. Please wait a minute, then try again.',
  forgot: 'Forgot your password, or have no account yet? Call your clinic: they will send you a new invitation link.',
} as const;
