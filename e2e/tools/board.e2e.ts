import { expect, fitsItsWidth, isAccessible, listening, PHONE, test, type Person } from '../people.ts';
import { endsForAll, gather, tileOf } from '../room.ts';
import { until, watchesVideo } from '../media.ts';
import { goesTo } from '../wayIn.ts';
import { openDatabase } from '../../server/platform/db/open.ts';
import { databaseFile, obtainDatabaseKey } from '../../server/platform/db/databaseKey.ts';

const paper = ({ page }: Person) => page.getByRole('region', { name: 'Board', exact: true });
/** What is written, without the names at the cursors. */
const textOn = async (person: Person) =>
  paper(person)
    .locator('.text-body')
    .evaluate((element) => {
      const copy = element.cloneNode(true) as HTMLElement;
      copy.querySelectorAll('.caret').forEach((caret) => caret.remove());
      return copy.innerText.replaceAll('\u2060', '').trim();
    });
const shows = (person: Person, words: string) =>
  until(async () => (await textOn(person).catch(() => '')).includes(words), `${person.name} does not see "${words}"`);
const caretOf = (person: Person, name: string) => paper(person).locator('.caret', { hasText: name });

async function write(person: Person, words: string): Promise<void> {
  await paper(person).getByRole('textbox').click();
  await person.page.keyboard.press('Control+End');
  await person.page.keyboard.type(words);
}

test('a board: all write with their names at the cursors, or only read; a killed server loses nothing; unsaved it is gone', async ({ comes, server }) => {
  test.setTimeout(240_000);
  const [maria, ana, ben] = await Promise.all([
    comes('facilitator', { viewport: { width: 1280, height: 800 } }),
    comes('participant1', listening),
    comes('participant2', { ...listening, viewport: PHONE }),
  ]);
  await gather(maria, [ana, ben]);
  await maria.page.getByRole('tab', { name: 'Board' }).click();
  await maria.page.getByLabel('What is it about?').fill('Maya’s Monday');
  await maria.page.getByRole('switch', { name: 'Everybody may write' }).check();
  await maria.page.getByRole('button', { name: 'Open the board' }).click();

  // The faces stay beside it.
  for (const person of [maria, ana, ben]) {
    await expect(paper(person).getByRole('heading', { name: 'Maya’s Monday' })).toBeVisible();
    await expect(tileOf(person, 'Maria')).toBeInViewport({ ratio: 0.98 });
  }
  await watchesVideo(tileOf(ana, 'Maria'));
  await expect(paper(ben).getByText('Not kept: gone when the session ends.')).toBeVisible();

  await write(maria, 'Nobody answered.');
  await shows(ana, 'Nobody answered.');
  await write(ana, ' They were at work.');
  await shows(ben, 'They were at work.');
  await write(ben, ' Or asleep.');
  await shows(maria, 'Nobody answered. They were at work. Or asleep.');
  await expect(caretOf(maria, 'Ana')).toBeVisible();
  await expect(caretOf(ben, 'Ana')).toBeVisible();
  await paper(maria).getByRole('button', { name: 'List', exact: true }).click();
  await expect(paper(ben).getByRole('listitem')).toHaveCount(1);
  await fitsItsWidth(ben.page);
  for (const person of [maria, ben]) await isAccessible(person.page);

  // What is typed without a server is there when it is back.
  await server.kill();
  await expect(paper(ana).getByText('No connection.')).toBeVisible();
  await write(ana, ' Kept meanwhile.');
  await server.start();
  await shows(maria, 'Kept meanwhile.');
  await shows(ben, 'Nobody answered. They were at work. Or asleep. Kept meanwhile.');

  // Readers read along, and nothing of theirs is taken.
  await maria.page.getByRole('switch', { name: 'Everybody may write' }).click();
  await expect(paper(ana).getByText('You can read along.')).toBeVisible();
  await expect(paper(ana).getByRole('textbox')).toHaveCount(0);
  await expect(caretOf(maria, 'Ana')).toHaveCount(0);
  await write(maria, ' Only I write now.');
  await shows(ana, 'Only I write now.');
  await isAccessible(ana.page);

  // Out of one's own sight, and back.
  await paper(ben).getByRole('button', { name: 'Hide it from me' }).click();
  await expect(paper(ben)).toHaveCount(0);
  await ben.page.getByRole('button', { name: 'Show it' }).click();
  await shows(ben, 'Only I write now.');

  await maria.page.getByRole('button', { name: 'Close the board' }).click();
  await isAccessible(maria.page);
  await maria.page.getByRole('button', { name: 'Close and delete' }).click();
  await expect(paper(ana)).toHaveCount(0);

  // A kept one is found under Today, and is all that is left.
  await maria.page.getByLabel('What is it about?').fill('What helps on Mondays');
  await maria.page.getByRole('button', { name: 'Open the board' }).click();
  await write(maria, 'Calling somebody first.');
  await maria.page.getByRole('switch', { name: 'Keep it after the session' }).click();
  await expect(paper(ana).getByText('It is kept: whoever was here while it was open can read it after the session.')).toBeVisible();
  await shows(ana, 'Calling somebody first.');
  await maria.page.getByRole('button', { name: 'Close the board' }).click();
  await expect(paper(ana)).toHaveCount(0);
  await endsForAll(maria);
  await ana.page.goto('/');
  await goesTo(ana, 'Saved');
  await isAccessible(ana.page);
  await ana.page.getByRole('link', { name: 'Read board: What helps on Mondays' }).click();
  await expect(ana.page.getByText('Calling somebody first.')).toBeVisible();
  await isAccessible(ana.page);
  await server.kill();
  const db = await openDatabase(databaseFile(server.dataDir), obtainDatabaseKey(server.dataDir, null));
  const left = await db.prisma.document.findMany({ include: { updates: true, snapshots: true } });
  await db.close();
  expect(left.map(({ title }) => title)).toEqual(['What helps on Mondays']);
  const bytes = left.flatMap(({ updates, snapshots }) => [...updates, ...snapshots]).map(({ data }) => Buffer.from(data).toString('latin1'));
  expect(bytes.join('')).not.toContain('Nobody answered');
});
