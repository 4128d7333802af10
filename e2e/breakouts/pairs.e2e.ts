import { expect, test } from '../people.ts';
import { gather } from '../room.ts';
import { hearOnlyTheirOwn, onlyHeard, plans, press, start } from './rooms.ts';

test('pairs: planned, announced, apart, visited, moved, brought back', async ({ comes }) => {
  test.setTimeout(480_000);
  const [maria, ana, ben, chloe, dev] = [
    await comes('facilitator', { ...onlyHeard, viewport: { width: 1366, height: 768 } }),
    await comes('participant1', onlyHeard),
    await comes('participant2', onlyHeard),
    await comes('participant3', onlyHeard),
    await comes('participant4', onlyHeard),
  ];
  await gather(maria, [ana, ben, chloe, dev]);
  const all = [maria, ana, ben, chloe, dev];
  for (const person of all) await person.speak();
  await hearOnlyTheirOwn([all]);

  await plans(maria, [[ana, ben], [chloe, dev]]);
  await start(maria);
  await expect(ana.page.getByRole('dialog')).toBeVisible();
  await press(maria, 'Go now');
  await hearOnlyTheirOwn([[maria], [ana, ben], [chloe, dev]]);
});
