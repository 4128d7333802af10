// What a request for support and a lighter flag leave, and who reads it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ConcernView } from '#shared/records/record/answers.ts';
import { makeSession, personId } from '#server/testing/clinic.ts';
import { arrive, connectLive, expectDone, join } from '#server/testing/live.ts';
import { signIn } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';

let server: TestServer;
beforeAll(async () => (server = await startServer()));
afterAll(() => server.stop());

test('who asked, who raised, who took it and when stands on the chart for those who led that session, and for nobody else', async () => {
  const [maria, daniel, ana] = await Promise.all([signIn(server.url, 'facilitator'), signIn(server.url, 'cofacilitator'), signIn(server.url, 'participant1')]);
  const person = await personId(server.db, 'participant1');
  const session = await makeSession(server.db, {
    title: 'Evening',
    members: [
      { person: await personId(server.db, 'facilitator'), role: 'facilitator', isLead: true },
      { person, role: 'participant' },
    ],
  });
  const lead = await join(maria, session);
  const guest = await connectLive(ana, session);
  expectDone(await arrive(guest));
  expectDone(await guest.order('support', 'ask', { note: 'I feel shaky' }));
  const { requests } = await lead.sees(({ view }) => {
    const queue = view('support') as { requests: { id: string }[] } | null;
    return queue && queue.requests.length > 0 ? queue : null;
  });
  expectDone(await lead.order('support', 'answer', { request: requests[0]!.id }));
  expectDone(await lead.order('support', 'resolve', { request: requests[0]!.id }));
  expectDone(await lead.order('backchannel', 'flag', { member: guest.self, level: 1, note: 'quiet' }));
  const read = async (reader: typeof maria) => reader.get<{ concerns: ConcernView[] }>(`/api/my-people/${person}/alerts`);
  const { concerns } = (await read(maria)).body;
  expect(concerns).toMatchObject([
    { kind: 'flag', level: 1, note: 'quiet', by: 'Maria Lindqvist', taken: null, closed: null, session: { title: 'Evening' } },
    { kind: 'support', note: 'I feel shaky', by: null, taken: { by: 'Maria Lindqvist' }, closed: { how: 'resolved' } },
  ]);
  // Daniel cares for Ana as well, and did not lead that session.
  expect((await read(daniel)).body.concerns).toEqual([]);
  expect((await ana.get(`/api/my-people/${person}/alerts`)).status).toBe(403);
});
