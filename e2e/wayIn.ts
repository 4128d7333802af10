// The way from Today to a seat, as a person walks it.
import type { CardSaid } from '#shared/tools/waiting-room/arrival.ts';
import { expect, type Person } from './people.ts';

export type Kind = 'group' | 'individual' | 'family';

/** What they say of where they are. */
export const SAFETY_CARD = {
  place: { street: '12 Oak Street', city: 'Springfield', state: 'IL', postalCode: '62701', country: 'US', kind: 'home', mayBeUsed: true },
  isPrivate: 'yes',
  callback: '+1 217 555 0142',
  contactName: 'Rosa',
  contactRelationship: 'my sister',
  contactPhone: '+1 217 555 0143',
  contactMayCall: 'yes',
} as const satisfies CardSaid;

interface TodayAnswer {
  sessions: { id: string; kind: Kind; title: string }[];
}

/** The demo session of that kind, as the server tells this person; undefined where it does not exist for them. */
export async function sessionOf(person: Person, kind: Kind): Promise<{ id: string; title: string } | undefined> {
  const answer = await person.context.request.get('/api/today');
  expect(answer.status()).toBe(200);
  return ((await answer.json()) as TodayAnswer).sessions.find((session) => session.kind === kind);
}

/** Goes to a page by its way in the frame; on a phone some are behind More. */
export async function goesTo({ page }: Person, way: string): Promise<void> {
  const ways = page.getByRole('navigation', { name: 'Hearth' });
  await expect(ways).toBeVisible();
  const link = ways.getByRole('link', { name: way, exact: true });
  if (await link.isVisible()) return link.click();
  await ways.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: way }).click();
}

/** Opens the session's page, from Today, by its Join button. */
export async function openSession(person: Person, kind: Kind = 'group'): Promise<void> {
  const session = await sessionOf(person, kind);
  if (!session) throw new Error(`${person.name} has no ${kind} session today`);
  await person.page.goto('/');
  await person.page.getByRole('link', { name: `Join session: ${session.title}` }).click();
  await expect(person.page.getByRole('heading', { name: 'Can you be seen and heard?' })).toBeVisible();
}

/** Walks the way in to its end. */
export async function walkIn({ page, name }: Person): Promise<void> {
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'What should others call you?' })).toBeVisible();
  await page.getByLabel('First name').fill(name);
  const accept = page.getByLabel('I have read these and will keep to them.');
  if (await accept.isVisible()) await accept.check();
  const isFacilitator = await page.getByRole('button', { name: 'Go in', exact: true }).isVisible();
  if (!isFacilitator) {
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await sayWhere(page);
  }
  await page.getByRole('button', { name: 'Go in', exact: true }).click();
}

async function sayWhere(page: Person['page']): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Before you go in' })).toBeVisible();
  const { street, city, postalCode } = SAFETY_CARD.place;
  await page.getByLabel('Street and number').fill(street);
  await page.getByLabel('City').fill(city);
  await page.getByRole('combobox', { name: 'State' }).selectOption('IL');
  await page.getByLabel('ZIP code').fill(postalCode);
  await page.getByRole('combobox', { name: 'What kind of place is it?' }).selectOption('Home');
  await page
    .getByRole('radiogroup', { name: /^May we send help there/ })
    .getByRole('radio', { name: 'Yes' })
    .check();
  await page.getByRole('combobox', { name: 'May we call them?' }).selectOption('Yes, if we are worried about you');
  await page.getByRole('radio', { name: 'Yes, I am alone' }).check();
  await page.getByLabel('A number where we can call you back').fill(SAFETY_CARD.callback);
  const stillRight = page.getByRole('button', { name: 'Yes, still right' });
  if (await stillRight.isVisible()) return stillRight.click();
  await page.getByLabel('Their name').fill(SAFETY_CARD.contactName);
  await page.getByLabel('Who they are to you').fill(SAFETY_CARD.contactRelationship);
  await page.getByLabel('Their phone number').fill(SAFETY_CARD.contactPhone);
}

/** Comes to the session and waits in line (or, as a facilitator, is in at once). */
export async function comesTo(person: Person, kind: Kind = 'group'): Promise<void> {
  await openSession(person, kind);
  await walkIn(person);
}

/** Is on the waiting page. */
export const waits = ({ page }: Person) => expect(page.getByRole('heading', { name: 'You are in the waiting room' })).toBeVisible();

/** Has a seat: the gallery is there. */
export const isIn = ({ page }: Person) => expect(page.getByRole('region', { name: 'Everybody in the session' })).toBeVisible();
