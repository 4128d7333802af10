export const signIn = {
  title: 'Sign in',
  welcome: 'Welcome. Sign in to join your sessions.',
  email: 'Email',
  password: 'Password',
  submit: 'Sign in',
  emailMissing: 'Please enter your email address.',
  passwordMissing: 'Please enter your password.',
  forgot: 'Forgot your password, or have no account yet? Call your clinic: they will send you a new invitation link.',
} as const;
