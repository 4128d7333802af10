import { watchesVideo } from '../media.ts';
import { expect, fitsItsWidth, isAccessible, PHONE, test, type Person } from '../people.ts';
import { gather, moderate, tileOf } from '../room.ts';

const stage = ({ page }: Person) => page.getByRole('region', { name: 'Screen', exact: true });
const now = ({ page }: Person) => page.getByRole('region', { name: 'What is going on now' });

/** Sees the screen move, with the faces beside it. */
async function watchesScreen(person: Person, of: string): Promise<void> {
  await expect(stage(person).getByRole('heading', { name: `Screen of ${of}` })).toBeVisible();
  await watchesVideo(stage(person));
  await expect(tileOf(person, 'Maria')).toBeInViewport({ ratio: 0.98 });
}

test('a screen: a facilitator’s, then an asked participant’s; each end of it is the end for all', async ({ comes }) => {
  test.setTimeout(240_000);
  const [maria, ana, ben] = await Promise.all([
    comes('facilitator', { viewport: { width: 1280, height: 800 } }),
    comes('participant1', { needsChromium: true }),
    comes('participant2', { viewport: PHONE }),
  ]);
  await gather(maria, [ana, ben]);
  await maria.page.getByRole('tab', { name: 'Screen' }).click();
  await isAccessible(maria.page);
  await maria.page.getByRole('button', { name: 'Show my screen…' }).click();
  await watchesScreen(ana, 'Maria');
  await watchesScreen(ben, 'Maria');
  await expect(now(maria).getByText('Everybody here sees your screen.')).toBeVisible();
  await fitsItsWidth(ben.page);
  await isAccessible(ben.page);
  // With the chat open under it, it is still to be seen on a phone, upright and on its side, with the faces beside it.
  await ben.page.getByRole('button', { name: /^Chat/ }).click();
  for (const viewport of [{ width: PHONE.height, height: PHONE.width }, PHONE]) {
    await ben.page.setViewportSize(viewport);
    await expect(ben.page.getByRole('textbox', { name: 'Write a message' })).toBeInViewport({ ratio: 1 });
    await expect(tileOf(ben, 'Maria')).toBeInViewport({ ratio: 0.98 });
    await expect.poll(async () => (await stage(ben).locator('video').boundingBox())?.height).toBeGreaterThan(90);
    expect(await ben.page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight)).toBe(0);
    await fitsItsWidth(ben.page);
  }
  await now(maria).getByRole('button', { name: 'Stop showing it' }).click();
  await expect(stage(ana)).toHaveCount(0);

  // Nobody shares who was not asked; who is asked may say no; nothing begins but by their own click.
  await expect(now(ana).getByRole('button', { name: 'Choose what to show…' })).toHaveCount(0);
  const ask = async () => {
    await maria.page.getByLabel('Ask somebody to show theirs').first().click();
    await maria.page.getByRole('option', { name: 'Ana' }).click();
    await maria.page.getByRole('button', { name: 'Ask them' }).click();
  };
  await ask();
  await now(ana).getByRole('button', { name: 'No, thank you' }).click();
  await expect(maria.page.getByText('Ana was asked.')).toHaveCount(0);
  await ask();
  await expect(now(ana).getByText('Would you like to show something')).toBeVisible();
  await expect(stage(ben)).toHaveCount(0);
  await isAccessible(ana.page);
  await now(ana).getByRole('button', { name: 'Choose what to show…' }).click();
  await watchesScreen(ben, 'Ana');
  await watchesScreen(maria, 'Ana');

  // Stopped by the facilitator: by the server, whatever Ana's browser does.
  await stage(maria).getByRole('button', { name: 'Stop showing it' }).click();
  await expect(stage(ben)).toHaveCount(0);
  await expect(now(ana).getByText('Everybody here sees your screen.')).toHaveCount(0);

  // Turning her camera off stops her screen as well; a lost connection shares nothing by itself when it is back.
  await ask();
  await now(ana).getByRole('button', { name: 'Choose what to show…' }).click();
  await watchesScreen(ben, 'Ana');
  await moderate(maria, 'Ana', 'Turn their camera off');
  await expect(stage(ben)).toHaveCount(0);
  await maria.page.getByRole('tab', { name: 'Screen' }).click();
  await maria.page.getByRole('button', { name: 'Show my screen…' }).click();
  await watchesScreen(ben, 'Maria');
  await maria.page.reload();
  await expect(stage(ben)).toHaveCount(0);
});
