import { iPhone, MEND_PICTURES, SPOIL_PICTURES } from '../iphone.ts';
import { hearsExactly, isSharp, sizesOffered, watchesVideo } from '../media.ts';
import { expect, test } from '../people.ts';
import { gather, openPeople, rowOf, setMicrophone, tileOf } from '../room.ts';

const phone = iPhone();

test('somebody on an iPhone is seen and heard by the others, and told when they are not', async ({ comes }) => {
  const [maria, ana] = await Promise.all([
    comes('facilitator'),
    comes('participant1', { ...phone.seat, devices: { isCameraOn: false, isMicrophoneOn: false } }),
  ]);
  await gather(maria, [ana]);
  await openPeople(maria);
  const row = rowOf(maria, 'Ana');
  const notice = ana.page.getByText('Others cannot see you.');
  const turn = (name: string) => ana.page.getByRole('navigation', { name: 'Your controls' }).getByRole('button', { name }).click();

  await test.step('a picture that does not start: they are told, and nobody reads that their camera is on', async () => {
    await ana.page.evaluate(SPOIL_PICTURES);
    await turn('Turn camera on');
    await expect(notice).toBeVisible();
    await expect(row.getByRole('img', { name: 'Camera on, but it does not get through' })).toBeVisible();
    await expect(tileOf(maria, 'Ana').getByText('Picture does not get through')).toBeVisible();
  });

  await test.step('their voice goes out all the same, though it comes later', async () => {
    await setMicrophone(ana, true);
    await ana.speak();
    await hearsExactly(maria.page, [ana.hz], [ana.hz, maria.hz]);
    await watchesVideo(tileOf(ana, 'Maria'));
  });

  await test.step('once it starts, the others decode it, as sharp as it is shown', async () => {
    await ana.page.evaluate(MEND_PICTURES);
    await ana.page.getByRole('button', { name: 'Try again' }).click();
    await watchesVideo(tileOf(maria, 'Ana'));
    await expect(notice).toHaveCount(0);
    await expect(row.getByRole('img', { name: 'Camera on', exact: true })).toBeVisible();
    await isSharp(tileOf(maria, 'Ana'), { height: 360 });
    await isSharp(tileOf(ana, 'Maria'), { height: 360 });
    expect(await sizesOffered(ana.page)).toBe(phone.engine === 'onePicture' ? 1 : 3);
    await hearsExactly(maria.page, [ana.hz], [ana.hz, maria.hz]);
  });
});
