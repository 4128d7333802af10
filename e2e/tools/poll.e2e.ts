import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDriver } from '../../server/platform/db/driver.ts';
import { expect, fitsItsWidth, isAccessible, listening, PHONE, test, type Person } from '../people.ts';
import { gather, openPeople, rowOf, setMicrophone } from '../room.ts';

const strip = ({ page }: Person) => page.getByRole('region', { name: 'What is going on now' });
const press = (person: Person, name: string) => strip(person).getByRole('button', { name, exact: true }).click();

/** Everything that comes to this person's browser through its sockets from now on. */
function received({ page }: Person): string[] {
  const frames: string[] = [];
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => void frames.push(payload.toString())));
  return frames;
}

const answers = [
  ['Ana', 'Hopeful'],
  ['Ben', 'tired'],
  ['Chloe', 'tired'],
  ['Dev', 'restless'],
] as const;

test('an anonymous word cloud, and who has spoken: told to whom it is for, tied to nobody', async ({ comes, server }) => {
  test.setTimeout(300_000);
  const maria = await comes('facilitator', listening);
  const group = await Promise.all([
    comes('participant1', { ...listening, viewport: PHONE }),
    comes('participant2', listening),
    comes('participant3', listening),
    comes('participant4', listening),
  ]);
  const [ana, ben, chloe] = group as [Person, Person, Person, Person];
  const toBen = received(ben);
  await gather(maria, group);
  // They speak while the poll goes on: a minute of speech in all, and Dev is quiet.
  for (const person of [ana, ben, chloe, maria]) {
    await setMicrophone(person, true);
    await person.speak();
  }

  await test.step('a facilitator writes it; limits are told while typing', async () => {
    await maria.page.getByRole('tab', { name: 'Poll' }).click();
    const question = maria.page.getByLabel('Question');
    await question.fill('x'.repeat(201));
    await expect(maria.page.getByText('1 character too many')).toBeVisible();
    await expect(maria.page.getByRole('button', { name: 'Ask everybody' })).toBeDisabled();
    await question.fill('One word for today?');
    await maria.page.getByRole('radio', { name: /word cloud/ }).check();
    await expect(maria.page.getByRole('switch', { name: 'Anonymous' })).toBeChecked();
    await isAccessible(maria.page);
    await maria.page.getByRole('button', { name: 'Ask everybody' }).click();
  });

  await test.step('each answers once, and sees only that', async () => {
    for (const [i, person] of group.entries()) {
      await press(person, 'Answer');
      const word = person.page.getByLabel('Your word');
      if (person === ana) {
        await word.fill('two words');
        await expect(person.page.getByText('One word, please.')).toBeVisible();
        await fitsItsWidth(person.page);
        await isAccessible(person.page);
      }
      await word.fill(answers[i]![1]);
      await person.page.getByRole('button', { name: 'Send my answer' }).click();
      await expect(strip(person).getByText('Your answer is in.')).toBeVisible();
      await expect(strip(maria).getByText(`${i + 1} of 4 have answered.`)).toBeVisible();
    }
    await expect(maria.page.getByText(/tired|hopeful|restless/i)).toHaveCount(0);
  });

  await test.step('facilitators look first; the group sees it when they say so', async () => {
    await press(maria, 'Close the poll');
    await expect(maria.page.getByText('Only facilitators see this so far.')).toBeVisible();
    await expect(maria.page.getByRole('list').filter({ hasText: 'tired' }).getByRole('listitem')).toHaveText([
      'hopeful: 1 person',
      'restless: 1 person',
      'tired: 2 people',
    ]);
    expect(toBen.join('\n')).not.toMatch(/hopeful|restless|hasVoted":true.*hasVoted":true/);
    await maria.page.getByRole('checkbox', { name: 'restless' }).press('Space');
    await isAccessible(maria.page);
    await press(maria, 'Show the results to everybody');
    await press(ana, 'See the results');
    await expect(ana.page.getByRole('list').filter({ hasText: 'tired' }).getByRole('listitem')).toHaveText(['hopeful: 1 person', 'tired: 2 people']);
    await fitsItsWidth(ana.page);
    await isAccessible(ana.page);
  });

  await test.step('who spoke is told to facilitators, coarsely, and to nobody else', async () => {
    await openPeople(maria);
    await expect(rowOf(maria, 'Dev').getByText('quiet so far')).toBeVisible({ timeout: 60_000 });
    for (const name of ['Ana', 'Ben', 'Chloe']) await expect(rowOf(maria, name).getByText(/^has spoken/)).toBeVisible();
    await isAccessible(maria.page);
    expect(toBen.join('\n'), 'of all that came to Ben').toMatch(/hopeful/);
    expect(toBen.join('\n')).not.toMatch(/talkBalance|"bars"|restless/);
    await expect(ben.page.getByText(/has spoken|quiet so far/)).toHaveCount(0);
  });

  await test.step('the database, opened with its key, ties no word to anybody, and knows nothing of who spoke', async () => {
    await server.kill();
    const key = (await readFile(join(server.dataDir, 'database.key'), 'utf8')).trim();
    const driver = openDriver(join(server.dataDir, 'hearth.db'), key);
    const tables = (driver.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as { name: string }[]).map(({ name }) => name);
    const rows = tables.flatMap((table) => (driver.prepare(`SELECT * FROM "${table}"`).all() as object[]).map((row) => ({ table, text: JSON.stringify(row) })));
    driver.close();
    const found = rows.filter(({ text }) => /hopeful|restless/i.test(text));
    expect(
      found.map(({ table }) => table),
      'the words stand in one row',
    ).toEqual(['LiveLatest']);
    const { voted, words, named } = JSON.parse((JSON.parse(found[0]!.text) as { state: string }).state) as { voted: string[]; words: object; named: object };
    expect(Object.entries(words), 'in alphabetical order').toEqual([
      ['hopeful', 1],
      ['restless', 1],
      ['tired', 2],
    ]);
    expect(voted, 'who answered, in the order of their ids').toEqual(voted.toSorted());
    expect(voted).toHaveLength(4);
    expect(named).toEqual({});
    expect(rows.filter(({ text }) => /"tool":"(poll|talkBalance)"/.test(text)).map(({ table }) => table)).toEqual(['LiveLatest']);
    expect(rows.filter(({ table, text }) => table !== 'LiveLatest' && /"(voted|words|heard|spoke)"/.test(text.replaceAll('\\', '')))).toEqual([]);
  });
});
