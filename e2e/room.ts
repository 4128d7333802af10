// What people do and see in the room.
import type { Locator } from '@playwright/test';
import { expect, type Person } from './people.ts';
import { appear } from './seats.ts';
import { isIn, type Kind } from './wayIn.ts';

/** Somebody's tile, as this person sees it. */
export const tileOf = ({ page }: Person, name: string): Locator =>
  page.getByRole('region', { name: 'Everybody in the session' }).getByRole('group', { name, exact: true });

/** The line of somebody in the facilitator's list. */
export const rowOf = ({ page }: Person, name: string): Locator => page.getByRole('listitem', { name, exact: true });

/** Opens the facilitator's list of people, if it is not open. */
export async function openPeople({ page }: Person): Promise<void> {
  const button = page.getByRole('navigation', { name: 'Your controls' }).getByRole('button', { name: /^People/ });
  if ((await button.getAttribute('aria-expanded')) !== 'true' && (await button.getAttribute('aria-pressed')) !== 'true') await button.click();
  await expect(page.getByRole('heading', { name: /in the session$/ })).toBeVisible();
}

/** Shows a tool in the panel: from the rail beside it, or on a phone from the panel's head. */
export async function openTab({ page }: Person, label: string): Promise<void> {
  const tab = page.getByRole('tab', { name: new RegExp(`^${label}`) });
  const chooser = page.getByRole('button', { name: /^You see/ });
  await expect(page.getByRole('navigation', { name: 'Your controls' })).toBeVisible();
  if (!(await tab.isVisible())) {
    if (!(await chooser.isVisible())) await page.getByRole('button', { name: /^Chat and tools/ }).click();
    await chooser.click();
  }
  await tab.click();
  await expect(page.getByRole('tabpanel', { name: new RegExp(`^${label}`) })).toBeVisible();
}

/** Lets one person in from the line. */
export async function admit(facilitator: Person, name: string): Promise<void> {
  await openPeople(facilitator);
  await facilitator.page
    .getByRole('button', { name: `Admit ${name}`, exact: true })
    .first()
    .click();
}

/** Chooses something in somebody's menu in the list of people. */
export async function moderate(facilitator: Person, name: string, item: string): Promise<void> {
  await openPeople(facilitator);
  await facilitator.page.getByRole('button', { name: `More about ${name}` }).click();
  await facilitator.page.getByRole('menuitem', { name: item, exact: true }).click();
}

/** A session with these people in their seats: the first leads and lets the others in. How people walk in has stories of its own. */
export async function gather(facilitator: Person, others: readonly Person[], kind: Kind = 'group'): Promise<void> {
  await appear([facilitator, ...others], kind);
  await Promise.all([facilitator, ...others].map(isIn));
}

/** Somebody comes by themselves: in line, in their seat if they have one, or at once as a facilitator. */
export const joins = (person: Person, kind: Kind = 'group'): Promise<void> => appear([person], kind);

/** A facilitator ends the session for all: from then on what is kept of it can be read. */
export async function endsForAll({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: 'Leave' }).click();
  await page.getByRole('button', { name: 'End for everybody…' }).click();
  await page.getByRole('button', { name: /^End for \d/ }).click();
  await expect(page.getByRole('link', { name: 'Back to Today' })).toBeVisible();
}

/** Switches the person's own microphone, whatever it was. */
export async function setMicrophone({ page }: Person, isOn: boolean): Promise<void> {
  const controls = page.getByRole('navigation', { name: 'Your controls' });
  const named = (name: string) => controls.getByRole('button', { name });
  const [turnOn, turnOff] = [named('Turn microphone on'), named('Turn microphone off')];
  const [press, wanted] = isOn ? [turnOn, turnOff] : [turnOff, turnOn];
  // Right after somebody came in it may go on by itself, under the finger.
  await expect(async () => {
    if (await press.isVisible()) await press.click({ timeout: 2_000 });
    await expect(wanted).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
}
