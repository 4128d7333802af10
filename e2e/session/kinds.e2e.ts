import { FAMILY_SESSION_CONSENT_VERSION } from '#shared/program/family/familySessionConsent.ts';
import { hearsExactly, watchesVideo } from '../media.ts';
import { expect, fitsItsWidth, isAccessible, test, type Person } from '../people.ts';
import { gather, rowOf, setMicrophone, tileOf } from '../room.ts';
import { comesTo, isIn, sessionOf, waits } from '../wayIn.ts';

test.describe('with a seat in Firefox', () => {
  test.use({ seat: 'firefox' });
  test('an individual session: two people, one large and one small', async ({ comes }) => {
    const [maria, ana] = await Promise.all([comes('facilitator'), comes('participant1')]);
    await gather(maria, [ana], 'individual');
    await watchesVideo(tileOf(ana, 'Maria'));
    await watchesVideo(tileOf(maria, 'Ana'));
    await expect(tileOf(ana, 'Maria')).toHaveAttribute('data-size', 'large');
  });
});

test('a family session: the relative waits apart, and no group session exists for them; what may be said to them stands at their name', async ({ comes }) => {
  const [maria, ana, lucia] = await Promise.all([comes('facilitator'), comes('participant1'), comes('family1')]);
  const group = await sessionOf(ana, 'group');
  expect(await sessionOf(lucia, 'group')).toBeUndefined();
  expect(await sessionOf(lucia, 'individual')).toBeUndefined();
  const asked = await lucia.context.request.get(`/api/sessions/${group?.id}/way-in`);
  const made = await lucia.context.request.get('/api/sessions/no-such-session/way-in');
  expect(asked.status()).toBe(404);
  expect(await asked.json()).toEqual(await made.json());

  const consented = await agree(ana, ['attendance', 'medication']);
  await gather(maria, [ana], 'family');
  const frames: string[] = [];
  lucia.page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(payload.toString())));
  await comesTo(lucia, 'family');
  await waits(lucia);
  await expect(maria.page.getByRole('button', { name: 'Admit Lucia' }).first()).toBeVisible();
  const maySay = rowOf(maria, 'Lucia').getByText(/^About Ana you may say: attendance, medication\. Until /);
  await expect(maySay).toBeVisible();
  await isAccessible(maria.page);
  for (const name of ['Ana', 'Maria']) expect(frames.filter((frame) => frame.includes(name))).toEqual([]);
  await maria.page.getByRole('button', { name: 'Admit Lucia' }).first().click();
  await isIn(lucia);
  await watchesVideo(tileOf(lucia, 'Ana'));
  await setMicrophone(lucia, true);
  await lucia.speak();
  await hearsExactly(ana.page, [lucia.hz], [lucia.hz, ana.hz, maria.hz]);

  // Taken back while they talk: said to the facilitator at once, and to nobody else.
  await expect(maySay).toBeVisible();
  const revoked = await ana.context.request.post(`${ana.url}/api/consents/${consented}/revoke`, { data: {}, headers: { origin: ana.url } });
  expect(revoked.status()).toBe(200);
  const changed = (person: Person) => person.page.getByText('What may be said in this session has just changed.');
  await expect(changed(maria)).toBeVisible();
  await expect(maySay).toHaveCount(0);
  await expect(rowOf(maria, 'Lucia').getByText(/^About Ana you may say nothing/)).toBeVisible();
  await isAccessible(maria.page);
  await fitsItsWidth(maria.page);
  for (const person of [ana, lucia]) await expect(changed(person)).toHaveCount(0);
  expect(frames.filter((frame) => frame.includes('medication'))).toEqual([]);
});

/** Signs what may be said to the relative in family sessions. Gives the consent's id. */
async function agree({ url, context }: Person, topics: readonly string[]): Promise<string | undefined> {
  const plans = async () => (await (await context.request.get('/api/plans')).json()) as { relatives: { id: string }[]; inSessions: { id: string }[] };
  const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const consent = { relative: (await plans()).relatives[0]?.id, textVersion: FAMILY_SESSION_CONSENT_VERSION, until, signedName: 'Ana Duarte', topics };
  const answer = await context.request.post(`${url}/api/family-consents`, { data: consent, headers: { origin: url } });
  expect(answer.status()).toBe(200);
  return (await plans()).inSessions[0]?.id;
}
