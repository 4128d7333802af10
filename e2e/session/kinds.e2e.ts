import { hearsExactly, watchesVideo } from '../media.ts';
import { expect, test } from '../people.ts';
import { gather, setMicrophone, tileOf } from '../room.ts';
import { comesTo, isIn, sessionOf, waits } from '../wayIn.ts';

test('an individual session: two people, one large and one small', async ({ comes }) => {
  const [maria, ana] = [await comes('facilitator'), await comes('participant1')];
  await gather(maria, [ana], 'individual');
  await watchesVideo(tileOf(ana, 'Maria'));
  await watchesVideo(tileOf(maria, 'Ana'));
  await expect(tileOf(ana, 'Maria')).toHaveAttribute('data-size', 'large');
});

test('a family session: the relative waits apart, and no group session exists for them', async ({ comes }) => {
  const [maria, ana, lucia] = [await comes('facilitator'), await comes('participant1'), await comes('family1')];
  const group = await sessionOf(ana, 'group');
  expect(await sessionOf(lucia, 'group')).toBeUndefined();
  expect(await sessionOf(lucia, 'individual')).toBeUndefined();
  const asked = await lucia.context.request.get(`/api/sessions/${group?.id}/way-in`);
  const made = await lucia.context.request.get('/api/sessions/no-such-session/way-in');
  expect(asked.status()).toBe(404);
  expect(await asked.json()).toEqual(await made.json());

  await gather(maria, [ana], 'family');
  const frames: string[] = [];
  lucia.page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(payload.toString())));
  await comesTo(lucia, 'family');
  await waits(lucia);
  await expect(maria.page.getByRole('button', { name: 'Admit Lucia' }).first()).toBeVisible();
  for (const name of ['Ana', 'Maria']) expect(frames.filter((frame) => frame.includes(name))).toEqual([]);
  await maria.page.getByRole('button', { name: 'Admit Lucia' }).first().click();
  await isIn(lucia);
  await watchesVideo(tileOf(lucia, 'Ana'));
  await setMicrophone(lucia, true);
  await lucia.speak();
  await hearsExactly(ana.page, [lucia.hz], [lucia.hz, ana.hz, maria.hz]);
});
