import { readFile } from 'node:fs/promises';
import { constants, inflateSync } from 'node:zlib';
import { expect, fitsItsWidth, isAccessible, PHONE, test, type Person } from '../people.ts';
import { goesTo } from '../wayIn.ts';

const shots = process.env['SHOTS'];
async function shot({ page }: Person, name: string): Promise<void> {
  if (!shots) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${shots}/${name}-${colorScheme}.png`, fullPage: true });
  }
}

async function startsThoughtRecord(person: Person): Promise<void> {
  const { page } = person;
  await page.goto('/');
  await goesTo(person, 'My skills');
  await page.getByRole('button', { name: 'Start: Thought record' }).click();
  await expect(page.getByRole('heading', { name: 'Thought record', level: 1 })).toBeVisible();
}

const saved = ({ page }: Person) => expect(page.getByText('Saved', { exact: true })).toBeVisible();
/** Without a connection, all of it is on their device. */
const keptHere = ({ page }: Person) => expect(page.locator('[aria-busy=false]', { hasText: /Offline: kept on this device/ })).toBeVisible();
const situation = ({ page }: Person) => page.getByLabel('What happened?');

async function addsRow({ page }: Person, list: string, row: string): Promise<void> {
  await page
    .getByRole('group', { name: list, exact: true })
    .getByRole('button', { name: `Add: ${row}` })
    .click();
}

test('Ana fills a thought record alone: killed server, lost connection, show, copy, PDF, delete', async ({ comes, server }) => {
  const ana = await comes('participant1', { viewport: { width: 1280, height: 800 } });
  await startsThoughtRecord(ana);
  const { page } = ana;
  await expect(page.getByText('Only you can read this.')).toBeVisible();

  // Killed while she types: what she had written half a second before is on the disk, and the rest comes when the server is back.
  await situation(ana).pressSequentially('My sister did not call back. ', { delay: 15 });
  await saved(ana);
  await situation(ana).pressSequentially('I waited all evening.', { delay: 15 });
  await server.kill();
  await situation(ana).pressSequentially(' Then I went to bed.');
  await keptHere(ana);
  await server.start();
  await saved(ana);
  await page.reload();
  await expect(situation(ana)).toHaveValue('My sister did not call back. I waited all evening. Then I went to bed.');

  // A killed browser: what was written without a connection is still there in the next one.
  await page.context().setOffline(true);
  await situation(ana).press('End');
  await situation(ana).pressSequentially(' Offline words.');
  await keptHere(ana);
  const { url } = { url: page.url() };
  await page.close({ runBeforeUnload: false });
  await ana.context.setOffline(false);
  const laptop = await comes('participant1');
  await laptop.page.goto(url);
  await laptop.page.getByLabel('A fairer view, using all the facts').fill('She may have been busy.');
  await saved(laptop);
  const again = { ...ana, page: await ana.context.newPage() };
  await again.page.goto(url);
  await expect(situation(again)).toHaveValue(/Offline words\.$/);
  await expect(again.page.getByLabel('A fairer view, using all the facts')).toHaveValue('She may have been busy.');

  await addsRow(again, 'Feelings', 'Feeling');
  await expect(again.page.getByRole('group', { name: 'Feeling 1' }).first().getByLabel('Feeling', { exact: true })).toBeFocused();
  await again.page.keyboard.type('sad');
  await again.page.getByLabel('How strong', { exact: true }).fill('80');
  const now = again.page.getByRole('group', { name: 'The same feelings now' });
  await expect(now.getByText('sad')).toBeVisible();
  await now.getByLabel('How strong now').fill('30');
  await expect(again.page.getByLabel('How much lighter it became, on average')).toHaveText('50');
  for (const thought of ['She is angry with me', 'Nobody needs me']) {
    await addsRow(again, 'What went through your mind?', 'Thought');
    await again.page.keyboard.type(thought);
  }
  await again.page.getByRole('button', { name: 'Move Thought 2 up' }).click();
  await expect(again.page.getByRole('group', { name: 'Thought 1' }).getByLabel('Thought', { exact: true })).toHaveValue('Nobody needs me');
  await expect(again.page.getByRole('button', { name: 'Move Thought 1 down' })).toBeFocused();
  await again.page.getByRole('button', { name: 'Mark as done' }).click();
  await expect(again.page.getByRole('link', { name: /What went through your mind\?.*please mark exactly one/ })).toBeVisible();
  await shot(again, 'sheet-desktop');
  await isAccessible(again.page);
  await again.page.setViewportSize(PHONE);
  await fitsItsWidth(again.page);
  await isAccessible(again.page);
  await shot(again, 'sheet-phone');

  // Private: in no answer to a facilitator.
  const maria = await comes('facilitator', { viewport: { width: 1280, height: 800 } });
  await maria.page.goto('/worksheets');
  await expect(maria.page.getByText('Nobody shares a worksheet with you right now')).toBeVisible();
  await maria.page.goto(url);
  await expect(maria.page.getByText('There is nothing here for you.')).toBeVisible();

  await again.page.getByRole('button', { name: 'Change who may read it' }).click();
  await shot(again, 'who-phone');
  await again.page.getByRole('radio', { name: 'Me and my facilitators' }).check();
  await again.page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(again.page.getByText('You and the facilitators of your sessions can read this.', { exact: true })).toBeVisible();
  await maria.page.goto('/worksheets');
  await shot(maria, 'worksheets-desktop');
  await isAccessible(maria.page);
  await maria.page.getByRole('link', { name: 'Thought record of Ana Duarte' }).click();
  await expect(maria.page.getByText('She may have been busy.')).toBeVisible();
  await expect(maria.page.getByRole('textbox')).toHaveCount(0);
  await isAccessible(maria.page);
  await shot(maria, 'reading-desktop');

  // The PDF holds what she wrote.
  const menu = (name: RegExp | string) => again.page.getByRole('button', { name });
  await menu('More for this sheet').click();
  const [file] = await Promise.all([again.page.waitForEvent('download'), again.page.getByRole('menuitem', { name: 'Save as PDF' }).click()]);
  expect(file.suggestedFilename()).toBe('worksheet.pdf');
  const text = pdfText(await readFile(await file.path()));
  for (const words of ['Thought record', 'Ana Duarte', 'Offline words.', 'She may have been busy.', 'Nobody needs me', '80 of 100'])
    expect(text).toContain(words);

  // On paper: the sheet as it reads, and nothing to press.
  await again.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await again.page.emulateMedia({ media: 'print' });
  await expect(again.page.locator('.sheet-on-paper').getByText('She may have been busy.')).toBeVisible();
  await expect(again.page.getByRole('button', { name: 'Mark as done' })).toBeHidden();
  await again.page.emulateMedia({ media: 'screen' });
  await again.page.evaluate(() => dispatchEvent(new Event('afterprint')));

  await menu('More for this sheet').click();
  await again.page.getByRole('menuitem', { name: 'Make a copy' }).click();
  await again.page.waitForURL((address) => address.href !== url);
  await expect(again.page.getByText('Only you can read this.')).toBeVisible();
  await expect(situation(again)).toHaveValue(/Offline words\.$/);
  await again.page.getByRole('main').getByRole('link', { name: 'My skills' }).click();
  await expect(again.page.getByRole('link', { name: 'Thought record' })).toHaveCount(2);
  await fitsItsWidth(again.page);
  await isAccessible(again.page);
  await shot(again, 'skills-phone');
  await menu(/^More for Thought record/)
    .first()
    .click();
  await again.page.getByRole('menuitem', { name: 'Delete…' }).click();
  await expect(again.page.getByText(/cannot be brought back/)).toBeVisible();
  await shot(again, 'delete-phone');
  await again.page.getByRole('button', { name: 'Delete it' }).click();
  await expect(again.page.getByRole('link', { name: 'Thought record' })).toHaveCount(1);
});

test('Maria publishes a worksheet of her own; Ben fills it in and keeps his version', async ({ comes }) => {
  const maria = await comes('facilitator', { viewport: { width: 1280, height: 800 } });
  const { page } = maria;
  await page.goto('/');
  await goesTo(maria, 'Worksheets');
  await page.getByRole('link', { name: 'Make a worksheet' }).click();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('things are still missing')).toBeVisible();

  await page.getByLabel('Title').fill('My evening');
  await page.getByLabel('What it is for, in a sentence or two').fill('What the evening was like.');
  const add = async (kind: string) => {
    const adding = page.getByRole('group', { name: 'Add a field', exact: true });
    await adding.getByLabel('Kind of field').selectOption({ label: kind });
    await adding.getByRole('button', { name: 'Add', exact: true }).click();
  };
  const field = (place: string) => page.getByRole('group', { name: new RegExp(`^Field ${place}:`) });
  const label = (place: string) => field(place).getByLabel('Question or label').first();
  await add('Scale');
  await expect(label('1')).toBeFocused();
  await page.keyboard.type('How it was before');
  await field('1').getByLabel('What the lowest means').fill('very low');
  await field('1').getByLabel('What the highest means').fill('very good');
  await add('Number');
  await page.keyboard.type('Cups of tea');
  await add('Worked out by itself');
  await page.keyboard.type('Before minus tea');
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  // Nothing to count with was chosen yet: named, and led to.
  await page.getByRole('link', { name: 'Field 3: Please choose what it is worked out from.' }).click();
  await shot(maria, 'builder-desktop');
  await isAccessible(page);
  await field('3').getByLabel('First field').selectOption({ label: 'How it was before' });
  await field('3').getByLabel('Second field').selectOption({ label: 'Cups of tea' });
  await add('One choice');
  await page.keyboard.type('With whom');
  await field('4').getByLabel('Choices, one in each line').fill('Alone\nWith somebody');
  await page.getByRole('button', { name: 'Move field 4 up' }).click();
  await expect(page.getByRole('button', { name: 'Move field 3 up' })).toBeFocused();
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await page.getByRole('radio', { name: '7', exact: true }).check();
  await page.getByLabel('Cups of tea').fill('3');
  await expect(page.getByLabel('Before minus tea')).toHaveText('4');
  await page.setViewportSize(PHONE);
  await fitsItsWidth(page);
  await shot(maria, 'preview-phone');
  await page.getByRole('button', { name: 'Back to the fields' }).click();
  await fitsItsWidth(page);
  await isAccessible(page);
  await shot(maria, 'builder-phone');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Edit My evening' })).toBeVisible();

  const ben = await comes('participant2', { viewport: PHONE, keepsFiles: true });
  await ben.page.goto('/skills');
  await ben.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => ben.page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await ben.page.reload();
  await expect(ben.page.getByText('Nothing here yet')).toBeVisible();
  await shot(ben, 'library-phone');
  await ben.page.getByRole('button', { name: 'Start: My evening' }).click();
  await ben.page.getByLabel('Cups of tea').fill('2');
  await saved(ben);

  // Without a connection he goes on with it and begins another; a sheet he never opened here is another matter.
  await ben.page.goto('/skills');
  await expect(ben.page.getByRole('link', { name: 'My evening' })).toBeVisible();
  await ben.context.setOffline(true);
  await ben.page.goto('/skills');
  await ben.page.getByRole('link', { name: 'My evening' }).click();
  await expect(ben.page.getByLabel('Cups of tea')).toHaveValue('2');
  await ben.page.goto('/skills');
  await ben.page.getByRole('button', { name: 'Start: Thought record' }).click();
  await situation(ben).fill('The bus stood in a tunnel.');
  await keptHere(ben);
  const begun = ben.page.url();
  await ben.page.goto('/skills/never-opened-here');
  await expect(ben.page.getByText(/^This sheet cannot be reached right now/)).toBeVisible();
  await isAccessible(ben.page);
  await ben.page.goto('/skills');
  await expect(ben.page.getByText('Only on this device so far.')).toBeVisible();
  await expect(ben.page.getByText(/^1 of \d+ answered/).first()).toBeVisible();
  await fitsItsWidth(ben.page);
  await isAccessible(ben.page);
  await shot(ben, 'offline-phone');
  // Back, on whichever page: it is on the server, once.
  await ben.context.setOffline(false);
  await expect(ben.page.getByText('Only on this device so far.')).toBeHidden();
  const elsewhere = await comes('participant2');
  await elsewhere.page.goto(begun);
  await expect(situation(elsewhere)).toHaveValue('The bus stood in a tunnel.');
  await elsewhere.page.goto('/skills');
  await expect(elsewhere.page.getByRole('link', { name: 'Thought record' })).toHaveCount(1);
  await elsewhere.context.close();
  await ben.page.getByRole('link', { name: 'My evening' }).click();

  await page.getByRole('link', { name: 'Edit My evening' }).click();
  await label('2').fill('Cups of coffee');
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(page.getByRole('link', { name: 'Edit My evening' })).toBeVisible();
  await ben.page.reload();
  await expect(ben.page.getByLabel('Cups of tea')).toHaveValue('2');
  await ben.page.goto('/skills');
  await ben.page.getByRole('button', { name: 'Start: My evening' }).click();
  await expect(ben.page.getByLabel('Cups of coffee')).toBeVisible();

  await page.getByRole('link', { name: 'Edit My evening' }).click();
  await page.getByRole('button', { name: 'Stop offering it' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Stop offering it' }).click();
  await expect(page.getByRole('heading', { name: 'All worksheets' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Edit My evening' })).toHaveCount(0);
});

/** The words of a PDF with embedded fonts: each font's own table says which letter a code stands for. */
function pdfText(file: Buffer): string {
  const raw = file.toString('latin1');
  const objects = new Map<string, { head: string; stream: string }>();
  for (const [, id = '', body = ''] of raw.matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g)) {
    const at = body.indexOf('stream');
    const data =
      at < 0
        ? ''
        : body
            .slice(at)
            .replace(/^stream\r?\n/, '')
            .replace(/\r?\nendstream\s*$/, '');
    const head = at < 0 ? body : body.slice(0, at);
    objects.set(id, {
      head,
      stream: head.includes('FlateDecode') ? inflateSync(Buffer.from(data, 'latin1'), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1') : data,
    });
  }
  const letters = new Map<string, Map<string, string>>();
  for (const { head } of objects.values())
    for (const [, name = '', font = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.head ?? '')?.[1];
      if (table) letters.set(name, lettersOf(objects.get(table)?.stream ?? ''));
    }
  let text = '';
  for (const { stream } of objects.values()) {
    if (!stream.includes(' Tf')) continue;
    let font: Map<string, string> | undefined;
    for (const [part, name] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-fA-F]+)>|\bET\b/g)) {
      if (name) font = letters.get(name);
      else if (part === 'ET') text += ' ';
      else text += (part.match(/[0-9a-fA-F]{4}/g) ?? []).map((code) => font?.get(code.toLowerCase()) ?? '').join('');
    }
  }
  return text.replaceAll(/\s+/g, ' ');
}

function lettersOf(table: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, first = '', list = ''] of table.matchAll(/<([0-9a-fA-F]{4})> <[0-9a-fA-F]{4}> \[([^\]]*)\]/g))
    [...list.matchAll(/<([0-9a-fA-F ]+)>/g)].forEach(([, code = ''], at) =>
      found.set(
        (parseInt(first, 16) + at).toString(16).padStart(4, '0'),
        String.fromCodePoint(...(code.match(/[0-9a-fA-F]{4}/g) ?? []).map((part) => parseInt(part, 16))),
      ),
    );
  return found;
}
