// What the environment says of the start that is set up. server/platform/settings.ts reads the same variables; start.test.ts holds the two together.
const secrets = ['DATABASE_KEY', 'NEW_DATABASE_KEY', 'TURN_SECRET', 'SMTP_URL'];
const offWords = ['off', 'false', '0', 'no'];

/** Takes what only the server may know out of `env`: npm, compilers and the build are started with it. */
export function forgetSecrets(env) {
  for (const name of secrets) delete env[name];
}

/** Whether a start with `env` is more than the demo on this very machine: people may come to it from elsewhere. */
export function isForPeople(env) {
  const text = (name) => env[name]?.trim() ?? '';
  if (offWords.includes(text('DEMO'))) return true;
  return [text('HOST'), hostOf(text('PUBLIC_URL')), text('RTC_ANNOUNCED_ADDRESS')].some((host) => host !== '' && !isLoopback(host));
}

// What is no address stops the start later, in words.
function hostOf(address) {
  try {
    return address === '' ? '' : new URL(address).hostname.replace(/^\[|\]$/g, '');
  } catch {
    return address;
  }
}

const isLoopback = (host) => host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
