import { hearsExactly, until, watchesVideo, framesDecoded } from '../media.ts';
import { expect, test } from '../people.ts';
import { gather, setMicrophone, tileOf } from '../room.ts';

test('a line too narrow for pictures: these rest and say so, every voice goes on, and pictures come back with the line', async ({ comes, far }) => {
  const maria = await comes('facilitator', { server: far.server, browser: far.here });
  const ana = await comes('participant1', { server: far.server, browser: far.there });
  await gather(maria, [ana]);
  await setMicrophone(maria, true);
  await maria.speak();
  const hers = tileOf(ana, 'Maria');
  await watchesVideo(hers);
  await hearsExactly(ana.page, [maria.hz], [ana.hz, maria.hz]);

  far.home.throttle('70kbit');
  await expect(hers.getByText('Picture paused: slow connection')).toBeVisible({ timeout: 60_000 });
  const paused = await framesDecoded(hers);
  await hearsExactly(ana.page, [maria.hz], [ana.hz, maria.hz]);
  await maria.hush();
  await hearsExactly(ana.page, [], [ana.hz, maria.hz]);

  far.home.throttle('20mbit');
  await until(async () => (await framesDecoded(hers).catch(() => 0)) > paused + 10, 'no picture came back', 60_000);
  await expect(hers.getByText('Picture paused: slow connection')).toHaveCount(0);
});
