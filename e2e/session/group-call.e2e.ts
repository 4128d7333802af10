import { hearsExactly, watchesVideo } from '../media.ts';
import { expect, isAccessible, test } from '../people.ts';
import { admit, endsForAll, openPeople, setMicrophone, tileOf } from '../room.ts';
import { comesTo, isIn, waits } from '../wayIn.ts';

test('a facilitator and three participants see each other, and hear the one who speaks', async ({ comes }) => {
  const maria = await comes('facilitator');
  await comesTo(maria);
  await isIn(maria);

  const [ana, ben, chloe] = await Promise.all([comes('participant1'), comes('participant2'), comes('participant3')]);
  for (const person of [ana, ben, chloe]) {
    await comesTo(person);
    await waits(person);
  }
  await test.step('one is let in, then all who wait', async () => {
    await admit(maria, 'Ana');
    await isIn(ana);
    await waits(ben);
    await openPeople(maria);
    await maria.page.getByRole('button', { name: 'Admit all' }).first().click();
    await isIn(ben);
    await isIn(chloe);
  });

  const all = [maria, ana, ben, chloe];
  await test.step('everybody decodes the picture of everybody else', async () => {
    await Promise.all(all.flatMap((viewer) => all.filter((other) => other !== viewer).map((other) => watchesVideo(tileOf(viewer, other.name)))));
  });

  await test.step('the tiles stand in the same order for all', async () => {
    for (const viewer of all) {
      const tiles = viewer.page.getByRole('region', { name: 'Everybody in the session' }).getByRole('group');
      await expect(tiles).toHaveCount(4);
      const names = await tiles.evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-label')));
      expect(names).toEqual(['Maria', 'Ana', 'Ben', 'Chloe']);
    }
  });

  const tones = all.map(({ hz }) => hz);
  await test.step('the one who speaks is heard by all others, and shown as speaking', async () => {
    for (const person of all) await setMicrophone(person, true);
    await ben.speak();
    await Promise.all([maria, ana, chloe].map(({ page }) => hearsExactly(page, [ben.hz], tones)));
    await hearsExactly(ben.page, [], tones);
    await expect(tileOf(ana, 'Ben')).toHaveAttribute('data-speaking', 'true');
  });

  await test.step('who switches their microphone off is not heard', async () => {
    await setMicrophone(ben, false);
    await Promise.all([maria, ana, chloe].map(({ page }) => hearsExactly(page, [], tones)));
    await chloe.speak();
    await hearsExactly(maria.page, [chloe.hz], tones);
  });

  await test.step('attendance is there afterwards', async () => {
    await endsForAll(maria);
    for (const person of all) await expect(person.page.getByRole('heading', { name: /session has ended/ })).toBeVisible();
    await isAccessible(ana.page);
    await maria.page.getByRole('link', { name: 'See attendance' }).click();
    await expect(maria.page.getByRole('heading', { name: 'Attendance' })).toBeVisible();
    for (const name of ['Maria', 'Ana', 'Ben', 'Chloe']) await expect(maria.page.getByText(name).first()).toBeVisible();
  });
});
