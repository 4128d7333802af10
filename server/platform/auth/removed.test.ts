// Whoever is taken out of a clinic is signed out: of every answer, of the session they sit in, and of any they come to. A page that is told so
// empties itself (client/base/device/gone.ts). Tried against, and caught: a socket whose person is gone is left open.
import { expect, test } from 'vitest';
import { routes } from '#server/registry.ts';
import { makeSession, personId } from '#server/testing/clinic.ts';
import { connectLive, join, NotLetIn } from '#server/testing/live.ts';
import { signIn, stranger } from '#server/testing/person.ts';
import { startServer } from '#server/testing/startServer.ts';
import { until } from '#server/testing/until.ts';

test('somebody who was removed is nobody here any more, at once', async () => {
  const server = await startServer();
  const person = await personId(server.db, 'participant1');
  const session = await makeSession(server.db, {
    members: [
      { person: await personId(server.db, 'facilitator'), role: 'facilitator' },
      { person, role: 'participant' },
    ],
  });
  const lead = await join(await signIn(server.url, 'facilitator'), session);
  const ana = await signIn(server.url, 'participant1');
  const hers = await join(ana, session, lead);
  const { id: sheet } = (await ana.post('/api/sheets', { template: 'i_statement' })).body as { id: string };

  await server.db.prisma.clinicMember.deleteMany({ where: { personId: person } });
  server.hearth.sessions.recheck(person);
  await until(() => hers.gone(), 'the end of her place in the session');
  expect(hers.gone()).toMatchObject({ refused: 'signedOut' });
  for (const { path } of routes.filter(({ method, by }) => method === 'get' && by.includes('participant') && !by.includes('signedOut'))) {
    const { status, body } = await ana.get(path.replace(/:\w+/, sheet));
    expect({ path, status, refused: body.refused }).toEqual({ path, status: 401, refused: 'signedOut' });
  }
  await expect(connectLive(ana, session)).rejects.toBeInstanceOf(NotLetIn);
  const door = stranger(server.url);
  await door.post('/api/auth/sign-in/email', { email: 'participant1@demo.hearth', password: 'hearth-demo' });
  expect((await door.get('/api/me')).status).toBe(401);
  await server.stop();
});
