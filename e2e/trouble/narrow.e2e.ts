import { hearsExactly, watchesVideo } from '../media.ts';
import { expect, fitsItsWidth, isAccessible, PHONE, test } from '../people.ts';
import { gather, setMicrophone, tileOf } from '../room.ts';

test('a line too narrow for a picture: the voice and the session go on, the picture comes back', async ({ comes, far }) => {
  test.setTimeout(240_000);
  const maria = await comes('facilitator', { server: far.server, browser: far.here });
  const ana = await comes('participant1', { server: far.server, browser: far.there, viewport: PHONE });
  await gather(maria, [ana]);
  await setMicrophone(ana, true);
  await ana.speak();
  await watchesVideo(tileOf(maria, 'Ana'));
  const notice = ana.page.getByText('so your picture is paused');
  const hand = tileOf(maria, 'Ana').getByRole('img', { name: 'Hand up' });
  const press = (name: string) => ana.page.getByRole('button', { name }).click();

  await test.step('as little as a bad mobile network lets out', async () => {
    far.home.narrow(64);
    await expect(notice).toBeVisible({ timeout: 30_000 });
    // The word of it leaves on the same line, behind what was sent for a wide one.
    await expect(tileOf(maria, 'Ana').getByText('Picture paused: their connection is slow')).toBeVisible({ timeout: 60_000 });
    await press('Raise hand');
    await expect(hand).toBeVisible();
    await hearsExactly(maria.page, [ana.hz], [ana.hz, maria.hz]);
    await watchesVideo(tileOf(ana, 'Maria'));
    await press('Lower hand');
    await expect(hand).toHaveCount(0);
    await expect(ana.page.getByText('Your seat is kept.')).toHaveCount(0);
    await fitsItsWidth(ana.page);
    await isAccessible(ana.page);
  });

  await test.step('and wide again', async () => {
    far.home.widen();
    await expect(notice).toHaveCount(0, { timeout: 60_000 });
    await watchesVideo(tileOf(maria, 'Ana'));
    await expect(tileOf(maria, 'Ana').getByText('Picture paused: their connection is slow')).toHaveCount(0);
  });
});
