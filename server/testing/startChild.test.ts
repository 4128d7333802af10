import { expect, test } from 'vitest';
import { connectLive, join } from './live.ts';
import { signIn } from './person.ts';
import { startChild } from './startChild.ts';
import { sessionsOn } from './startServer.ts';

test('a server that was killed comes back with the same data, and people with the same sign-in and seat', async () => {
  const child = await startChild();
  const maria = await signIn(child.url, 'facilitator');
  const { group } = await child.look(sessionsOn);
  const seated = await join(maria, group);
  const seat = seated.self;
  await child.kill9();
  await child.start();
  expect((await maria.get('/api/me')).body.name).toBe('Maria Lindqvist');
  expect((await maria.get('/api/today')).body.sessions.map(({ id }: { id: string }) => id)).toContain(group);
  const back = await connectLive(maria, group);
  expect(back.self).toBe(seat);
  expect(back.view('presence')?.people.map(({ id }) => id)).toEqual([seat]);
  expect(child.printed()).not.toMatch(/Lindqvist/);
  back.close();
  await child.stop();
});
