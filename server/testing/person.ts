import { DEMO_PASSWORD } from '#server/seed/accounts.ts';

export interface Reply<T = any> {
  status: number;
  body: T;
  headers: Headers;
}

/** Somebody at a browser: their cookies, and what they ask of the server. */
export interface TestPerson {
  url: string;
  email: string | null;
  /** As the `Cookie` header; '' while nobody is signed in. */
  cookie(): string;
  get<T = any>(path: string, headers?: Record<string, string>): Promise<Reply<T>>;
  post<T = any>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply<T>>;
}

/** A browser in which nobody is signed in. */
export function stranger(url: string): TestPerson {
  return browser(url, null);
}

/** Signs in as an account of the demo, 'participant1' or a whole address. Throws when the server says no. */
export async function signIn(url: string, who: string, password: string = DEMO_PASSWORD): Promise<TestPerson> {
  const email = who.includes('@') ? who : `${who}@demo.hearth`;
  const person = browser(url, email);
  const { status, body } = await person.post('/api/auth/sign-in/email', { email, password });
  if (status !== 200) throw new Error(`${email} could not sign in: ${status} ${JSON.stringify(body)}`);
  return person;
}

function browser(url: string, email: string | null): TestPerson {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

  async function call(method: string, path: string, body: unknown, extra: Record<string, string>): Promise<Reply> {
    const response = await fetch(url + path, {
      method,
      headers: {
        accept: 'application/json',
        origin: url,
        ...(jar.size > 0 && { cookie: cookie() }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...extra,
      },
      body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
    });
    response.headers.getSetCookie().forEach(keep);
    const text = await response.text();
    return { status: response.status, body: isJson(response) ? JSON.parse(text) : text, headers: response.headers };
  }

  function keep(line: string) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '' || /max-age=0/i.test(line)) jar.delete(name);
    else jar.set(name, value);
  }

  return {
    url,
    email,
    cookie,
    get: (path, headers = {}) => call('GET', path, undefined, headers),
    post: (path, body = {}, headers = {}) => call('POST', path, body, headers),
  };
}

const isJson = (response: Response) => response.headers.get('content-type')?.startsWith('application/json') ?? false;
