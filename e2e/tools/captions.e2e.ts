import { openDriver } from '../../server/platform/db/driver.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, fitsItsWidth, isAccessible, listening, PHONE, test, type Person } from '../people.ts';
import { admit, gather, tileOf } from '../room.ts';
import { isIn, sessionOf, waits } from '../wayIn.ts';

const captions = ({ page }: Person) => page.getByRole('region', { name: 'Captions' });

test('the clinic invites a captioner into a session: they type, who wants reads, and nothing is kept', async ({ comes, server }) => {
  test.setTimeout(240_000);
  const [maria, ana, ben] = await Promise.all([
    comes('facilitator', listening),
    comes('participant1', { ...listening, viewport: PHONE }),
    comes('participant2', listening),
  ]);
  const stranger = await comes('participant8', { ...listening, isSignedIn: false });
  const sam: Person = { ...stranger, name: 'Sam', email: 'sam@example.org' };
  const session = (await sessionOf(maria, 'group'))!;

  await test.step('a facilitator invites by a link', async () => {
    await maria.page.goto('/');
    await maria.page.getByRole('link', { name: 'Captions of Skills group' }).click();
    await expect(maria.page.getByText('Nobody is invited as captioner or interpreter yet.')).toBeVisible();
    await maria.page.getByLabel('Their email address').fill('sam@example.org');
    await maria.page.getByRole('button', { name: 'Invite', exact: true }).click();
    const link = maria.page.getByRole('textbox', { name: 'Invitation link for sam@example.org' });
    await expect(link).toHaveValue(/\/invite\//);
    await isAccessible(maria.page);
    await fitsItsWidth(maria.page);
    await sam.page.goto(await link.inputValue());
  });

  await test.step('the captioner makes an account and sees this session alone', async () => {
    await sam.page.getByLabel('Your name').fill('Sam Reyes');
    await sam.page.getByLabel('Password', { exact: true }).fill('four plain words');
    await sam.page.getByRole('button', { name: 'Make my account' }).click();
    await expect(sam.page.getByRole('heading', { name: 'Hello, Sam' })).toBeVisible();
    await expect(sam.page.getByRole('article')).toHaveCount(1);
    await gather(maria, [ana, ben]);
    await sam.page.getByRole('link', { name: `Join session: ${session.title}` }).click();
    await sam.page.getByLabel('First name').fill('Sam');
    await sam.page.getByLabel('I have read these and will keep to them.').check();
    await sam.page.getByRole('button', { name: 'Go in', exact: true }).click();
    await waits(sam);
    await admit(maria, 'Sam');
    await isIn(sam);
    await expect(tileOf(ana, 'Sam').getByText('Captioner', { exact: true })).toBeVisible();
    await expect(sam.page.getByRole('button', { name: 'Turn microphone on' })).toBeVisible();
  });

  await test.step('who wants captions reads along; who does not sees none', async () => {
    await ana.page.getByRole('button', { name: 'Turn captions on' }).click();
    await ben.page.getByRole('button', { name: 'Not now' }).click();
    await expect(captions(ana).getByText('What is said appears here.')).toBeVisible();
    const field = sam.page.getByRole('textbox', { name: 'Type what is said' });
    await field.press('Alt+1');
    await expect(sam.page.getByRole('radio', { name: /Maria/ })).toBeChecked();
    await field.pressSequentially('CAPTIONED good ev');
    await expect(captions(ana).getByText('CAPTIONED good ev')).toBeVisible();
    await field.pressSequentially('ening everybody');
    await field.press('Enter');
    await expect(captions(ana).getByText('Maria: CAPTIONED good evening everybody')).toBeVisible();
    await expect(field).toHaveValue('');
    await expect(ben.page.getByText(/CAPTIONED/)).toHaveCount(0);
    await field.fill('x'.repeat(301));
    await expect(sam.page.getByText('1 character too many')).toBeVisible();
    await field.fill('');
    await isAccessible(sam.page);
    await isAccessible(ana.page);
    await fitsItsWidth(ana.page);
    // Never over a face.
    const [below, above] = [(await captions(ana).boundingBox())!, (await ana.page.getByRole('region', { name: 'Everybody in the session' }).boundingBox())!];
    expect(below.y).toBeGreaterThanOrEqual(above.y + above.height);
    await captions(ana).getByRole('button', { name: 'Text size: large' }).click();
    await captions(ana).getByRole('button', { name: 'Text size: very large' }).click();
    await fitsItsWidth(ana.page);
  });

  await test.step('the choice is remembered on this device; the menu turns captions off and on', async () => {
    await ana.page.reload();
    await isIn(ana);
    await expect(captions(ana)).toBeVisible();
    await ana.page.getByRole('button', { name: 'More' }).click();
    await ana.page.getByRole('menuitem', { name: 'Turn captions off' }).click();
    await expect(captions(ana)).toHaveCount(0);
    await ben.page.getByRole('button', { name: 'More' }).click();
    await ben.page.getByRole('menuitem', { name: 'Turn captions on' }).click();
    await sam.page.getByRole('textbox', { name: 'Type what is said' }).fill('CAPTIONED a second line');
    await sam.page.keyboard.press('Enter');
    await expect(captions(ben).getByText('CAPTIONED a second line')).toBeVisible();
    await sam.page.setViewportSize(PHONE);
    await fitsItsWidth(sam.page);
    await expect(sam.page.getByRole('textbox', { name: 'Type what is said' })).toBeInViewport();
  });

  await test.step('the database, opened with its key, holds none of it', async () => {
    await server.kill();
    const key = (await readFile(join(server.dataDir, 'database.key'), 'utf8')).trim();
    const driver = openDriver(join(server.dataDir, 'hearth.db'), key);
    const tables = (driver.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as { name: string }[]).map(({ name }) => name);
    const all = tables
      .map((table) =>
        JSON.stringify(driver.prepare(`SELECT * FROM "${table}"`).all(), (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
      )
      .join('\n');
    driver.close();
    expect(all).toContain('Sam Reyes');
    expect(all).not.toContain('CAPTIONED');
  });
});
