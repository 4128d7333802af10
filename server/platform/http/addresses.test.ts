// Somebody signed out where the server could not be told, and types an address: nothing is shown in their name before their page has ended
// the sign-in. Tried against, and caught: what pages ask is answered to a browser that goes there.
import { request } from 'node:http';
import { expect, test } from 'vitest';
import { signIn } from '#server/testing/person.ts';
import { startServer } from '#server/testing/startServer.ts';
import { routes } from '../../registry.ts';

const goTo = (address: string, headers: Record<string, string>): Promise<{ status: number | undefined; location: string | undefined; text: string }> =>
  new Promise((resolve, reject) => {
    request(address, { headers }, (answer) => {
      let text = '';
      answer
        .setEncoding('utf8')
        .on('data', (part: string) => (text += part))
        .on('end', () => resolve({ status: answer.statusCode, location: answer.headers.location, text }));
    })
      .on('error', reject)
      .end();
  });

test('what pages ask the server is no address to go to: it leads to the first page', async () => {
  const server = await startServer();
  const ana = await signIn(server.url, 'participant1');
  const { id } = (await ana.post('/api/sheets', { template: 'i_statement' })).body as { id: string };
  const cookie = ana.cookie();
  for (const { path } of routes.filter(({ method, path: to }) => method === 'get' && to.startsWith('/api/'))) {
    const answer = await goTo(server.url + path.replace(/:\w+/, id), { cookie, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' });
    expect({ path, ...answer }).toEqual({ path, status: 303, location: '/', text: expect.not.stringContaining('Ana') });
  }
  expect((await goTo(`${server.url}/api/me`, { cookie, 'sec-fetch-mode': 'cors' })).text).toContain('Ana');
  await server.stop();
});
