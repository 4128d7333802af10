import { chromium, type Page } from '@playwright/test';
import { ownPlaces, values } from '../../client/base/device/places.ts';
import { readingsPlace } from '../../client/learning/lessons/stores.ts';
import { daysPlace } from '../../client/learning/practice/stores.ts';
import { changesPlace } from '../../client/live/documents/stores.ts';
import { copiesPlace, newSheetsPlace } from '../../client/learning/worksheets/stores.ts';
import { CHROMIUM, expect, flags, test, type Person } from '../people.ts';

const WORDS = 'My sister did not call back.';
const situation = (page: Page) => page.getByLabel('What happened?');

async function beginsSheet(ana: Person) {
  await ana.page.goto('/skills');
  await ana.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => ana.page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await ana.page.reload();
  await ana.page.getByRole('button', { name: 'Start: Thought record' }).click();
  await situation(ana.page).fill(WORDS);
  await expect(ana.page.getByText('Saved', { exact: true }).first()).toBeVisible();
}
async function signsOut(page: Page) {
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
}
async function signsIn(page: Page, account: string) {
  await page.getByLabel('Email').fill(`${account}@demo.hearth`);
  await page.getByLabel('Password', { exact: true }).fill('hearth-demo');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
const isSignIn = (page: Page) => expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();

/** Everything a browser keeps of this page, whoever asks. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const rows: { database: string; text: string }[] = [];
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>(
        (done) => ((indexedDB.open(name!) as IDBOpenDBRequest).onsuccess = ({ target }) => done((target as IDBOpenDBRequest).result)),
      );
      for (const store of db.objectStoreNames) {
        const all = await new Promise<unknown[]>(
          (done) => (db.transaction(store).objectStore(store).getAll().onsuccess = ({ target }) => done((target as IDBRequest).result as unknown[])),
        );
        for (const row of all) {
          const { data } = (row ?? {}) as { data?: ArrayBuffer };
          rows.push({ database: name!, text: data ? new TextDecoder().decode(data) : JSON.stringify(row) });
        }
      }
      db.close();
    }
    return {
      rows,
      names: (await indexedDB.databases()).map(({ name }) => name!),
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      hasOwn: await caches.has('hearth-own'),
    };
  });

test('signed out is signed out: in every tab, with Back, on the device, and for the next person', async ({ comes }) => {
  const ana = await comes('participant1', { keepsFiles: true });
  const { page } = ana;
  await beginsSheet(ana);
  const sheet = page.url();
  const second = await ana.context.newPage();
  await second.goto(sheet);
  await expect(situation(second)).toHaveValue(WORDS);

  await test.step('every tab lets go at once', async () => {
    await signsOut(page);
    await isSignIn(page);
    await isSignIn(second);
  });
  await test.step('every store that there is is known, and nothing of hers is in it', async () => {
    const { rows, names, local, session, hasOwn } = await kept(page);
    expect(rows).toEqual([]);
    expect([...ownPlaces, readingsPlace, daysPlace, changesPlace, copiesPlace, newSheetsPlace].map(({ database }) => database)).toEqual(
      expect.arrayContaining(names),
    );
    const stays = Object.values(values)
      .filter(({ of }) => of === 'device')
      .map(({ key }) => key as string);
    expect([...stays, values.chooser.key]).toEqual(expect.arrayContaining(local.filter((key) => key.startsWith('hearth'))));
    expect([session.filter((key) => key.startsWith('hearth')), hasOwn]).toEqual([[], false]);
  });
  await test.step('Back shows nothing of hers, to nobody', async () => {
    await page.goBack();
    await isSignIn(page);
    await signsIn(page, 'participant2');
    const isBen = () => expect(page.getByRole('button', { name: /^Account of Ben/ })).toBeVisible();
    await isBen();
    await expect(page.getByText(WORDS)).toHaveCount(0);
    await expect(second.getByRole('heading', { name: 'Hello, Ben' })).toBeVisible();
    await page.goBack();
    await page.goto(sheet);
    await isBen();
    await expect(page.getByText(WORDS)).toHaveCount(0);
  });
  await test.step('somebody else who signs in ends what other tabs show', async () => {
    await ana.context.clearCookies();
    const third = await ana.context.newPage();
    await third.goto('/sign-in');
    await signsIn(third, 'participant3');
    await expect(third.getByRole('heading', { name: /^Hello, (?!Ben)/ })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Account of Ben/ })).toHaveCount(0);
  });
});

test('without a connection: told what was not sent, signed out at once, and the words wait for their owner alone', async ({ comes }) => {
  const ana = await comes('participant1', { keepsFiles: true });
  const { page, context } = ana;
  await beginsSheet(ana);
  const sheet = page.url();
  const cookies = await context.cookies();
  await context.setOffline(true);
  await situation(page).fill(`${WORDS} I waited.`);
  await expect(page.locator('[aria-busy=false]', { hasText: /Offline: kept on this device/ })).toBeVisible();

  await test.step('asked before words are lost, then gone at once', async () => {
    await signsOut(page);
    const dialog = page.getByRole('dialog', { name: 'Some of your words were not sent yet' });
    await expect(dialog.getByText('words in 1 worksheet or board')).toBeVisible();
    await dialog.getByRole('button', { name: 'Stay signed in' }).click();
    await expect(situation(page)).toHaveValue(`${WORDS} I waited.`);
    await signsOut(page);
    await page.getByRole('button', { name: 'Sign out, and keep them for me' }).click();
    await isSignIn(page);
    await page.goto(sheet);
    await isSignIn(page);
    const { rows } = await kept(page);
    expect(rows.map(({ database }) => database)).toEqual([changesPlace.database]);
    expect(JSON.stringify(rows)).not.toContain('waited');
  });
  await test.step('the first contact ends the sign-in on the server, before anything is shown', async () => {
    await context.setOffline(false);
    await page.goto(`${sheet.replace('/skills/', '/api/sheets/')}/pdf`);
    await isSignIn(page);
    await expect.poll(() => page.evaluate(() => localStorage.getItem('hearth.ending'))).toBe(null);
    await context.clearCookies();
    await context.addCookies(cookies);
    expect((await context.request.get(new URL('/api/me', page.url()).href)).status()).toBe(401);
  });
  await test.step('the next person sees none of it, and sends none of it', async () => {
    await page.goto('/sign-in');
    await signsIn(page, 'participant2');
    await expect(page.getByRole('heading', { name: 'Hello, Ben' })).toBeVisible();
    await page.goto('/skills');
    await expect(page.getByText('Nothing here yet')).toBeVisible();
    await signsOut(page);
    await isSignIn(page);
  });
  await test.step('their owner finds them, and they are sent', async () => {
    await signsIn(page, 'participant1');
    await expect(page.getByRole('heading', { name: 'Hello, Ana' })).toBeVisible();
    await page.goto(sheet);
    await expect(situation(page)).toHaveValue(`${WORDS} I waited.`);
    await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
    await expect.poll(async () => (await kept(page)).rows.filter(({ database }) => database === changesPlace.database)).toEqual([]);
  });
  await test.step('a sign-in that ends by itself empties what can be read, and leads back after the next one', async () => {
    await context.clearCookies();
    await situation(page).fill(`${WORDS} I waited. And more.`);
    await expect(page.getByText(/Your sign-in has ended/)).toBeVisible();
    const { rows } = await kept(page);
    expect(rows.map(({ database }) => database)).toEqual([changesPlace.database]);
    expect(JSON.stringify(rows)).not.toContain('more');
    await signsIn(page, 'participant1');
    await expect(situation(page)).toHaveValue(`${WORDS} I waited. And more.`);
  });
});

test('a right password without effect is said, and fields that were filled without a word count', async ({ comes }) => {
  const { page } = await comes('participant1', { isSignedIn: false });
  // What a browser that blocks cookies does with them.
  await page.route('**/api/auth/sign-in/email', async (route) => {
    const answer = await route.fetch();
    // Before the page hears of it: what was fetched here put the cookie into the browser.
    await page.context().clearCookies();
    await route.fulfill({ response: answer, headers: { ...answer.headers(), 'set-cookie': '' } });
  });
  await page.goto('/sign-in');
  await page.getByLabel('Email').evaluate((field: HTMLInputElement) => void (field.value = 'participant1@demo.hearth'));
  await page.getByLabel('Password', { exact: true }).evaluate((field: HTMLInputElement) => void (field.value = 'hearth-demo'));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText(/It blocks cookies for this page: allow cookies/)).toBeVisible();
  await page.unroute('**/api/auth/sign-in/email');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Hello, Ana' })).toBeVisible();
});

test('a page that the browser kept whole for Back: shown to its person, and to nobody once they are gone', async ({ comes }) => {
  // Playwright switches the back-forward cache off otherwise.
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: flags, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  try {
    const ana = await comes('participant1', { browser });
    const { page } = ana;
    /** Whether it was covered at the moment it was shown again. */
    const restored: boolean[] = [];
    await page.exposeBinding('restored', (_, isCovered: boolean) => void restored.push(isCovered));
    await page.addInitScript("addEventListener('pageshow', ({ persisted }) => persisted && window.restored(document.body.style.display === 'none'))");
    await page.goto('/skills');
    await page.getByRole('button', { name: 'Start: Thought record' }).click();
    await situation(page).fill(WORDS);
    await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
    const sheet = page.url();

    await test.step('Back, while she is here', async () => {
      await page.goto('/healthz');
      await page.evaluate('history.back()');
      await expect.poll(() => restored).toEqual([true]);
      await expect(situation(page)).toHaveValue(WORDS);
    });
    await test.step('Back, after she signed out in another tab', async () => {
      await page.goto('/healthz');
      const second = await ana.context.newPage();
      await second.goto('/');
      await signsOut(second);
      await isSignIn(second);
      await page.evaluate('history.back()');
      await isSignIn(page);
      // Chromium itself gives the kept page up, since the word that she is gone waits for it.
      expect(page.url()).not.toBe(sheet);
      await expect(page.getByText(WORDS)).toHaveCount(0);
    });
  } finally {
    await browser.close();
  }
});
