// What people do and see around small rooms.
import type { Locator } from '@playwright/test';
import { hearsExactly } from '../media.ts';
import { expect, type Person } from '../people.ts';
import { openTab } from '../room.ts';

export const strip = ({ page }: Person): Locator => page.getByRole('region', { name: 'What is going on now' });
export const sees = (person: Person, words: string | RegExp) => expect(strip(person).getByText(words).first()).toBeVisible();
export const press = (person: Person, name: string | RegExp) => strip(person).getByRole('button', { name, exact: true }).click();

/** A room of the plan or the map. */
export const roomNamed = ({ page }: Person, name: string): Locator =>
  page.getByRole('tabpanel', { name: /^Small rooms/ }).getByRole('region', { name, exact: true });
/** Somebody in a room of the plan or the map. */
export const chip = (facilitator: Person, room: string, name: string): Locator =>
  roomNamed(facilitator, room).getByRole('button', { name: new RegExp(`^${name} in `) });

/** Moves somebody by their menu, which the keyboard reaches too. */
export async function moves(facilitator: Person, name: string, to: string): Promise<void> {
  const { page } = facilitator;
  await page
    .getByRole('tabpanel', { name: /^Small rooms/ })
    .getByRole('button', { name: new RegExp(`^${name} in `) })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: to, exact: true }).focus();
  await page.keyboard.press('Enter');
}

/** Chooses what becomes of a room on the map. */
export async function inRoomMenu(facilitator: Person, room: string, item: string): Promise<void> {
  await openTab(facilitator, 'Small rooms');
  await roomNamed(facilitator, room)
    .getByRole('button', { name: `More about ${room}` })
    .click();
  await facilitator.page.getByRole('menuitem', { name: item, exact: true }).click();
}

/** Rooms that are filled by hand, given by who is in each; nobody is hurried into them. `hosts` go along. */
export async function plans(facilitator: Person, rooms: readonly (readonly Person[])[], hosts: readonly Person[] = []): Promise<void> {
  const { page } = facilitator;
  await openTab(facilitator, 'Small rooms');
  await page.getByRole('radio', { name: 'I choose myself' }).check();
  await page.getByRole('radio', { name: 'Number of rooms' }).check();
  await page.getByRole('textbox', { name: 'How many' }).fill(String(rooms.length));
  for (const { name } of hosts) await page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check();
  await page.getByRole('button', { name: 'Make the rooms' }).click();
  for (const [i, people] of rooms.entries())
    for (const { name } of people) {
      await moves(facilitator, name, `To Room ${i + 1}`);
      await expect(chip(facilitator, `Room ${i + 1}`, name)).toBeVisible();
    }
  await givesThem(facilitator, '30 seconds');
}

/** How long people read where they go. */
export async function givesThem({ page }: Person, time: '15 seconds' | '30 seconds'): Promise<void> {
  const choice = page.getByRole('combobox', { name: 'Notice beforehand' });
  await choice.click();
  await page.getByRole('option', { name: time }).click();
  await expect(choice).toHaveValue(time);
}

/** Everybody sees where they go. */
export const start = ({ page }: Person) => page.getByRole('button', { name: /^Start: everybody sees/ }).click();

/** Each group hears the voices of its own members, and no other of all groups; nobody hears who is `muted`. */
export async function hearOnlyTheirOwn(groups: readonly (readonly Person[])[], muted: readonly Person[] = []): Promise<void> {
  const all = groups.flat().map(({ hz }) => hz);
  const listening = groups.flatMap((group) => {
    const voices = group.filter((one) => !muted.includes(one)).map(({ hz }) => hz);
    return group.map(({ page, hz }) =>
      hearsExactly(
        page,
        voices.filter((voice) => voice !== hz),
        all,
      ),
    );
  });
  await Promise.all(listening);
}

/** What this person's socket receives from now on, as it was sent. Must be asked for before they come. */
export function listensIn({ page }: Person): () => string[] {
  const received: string[] = [];
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => void (typeof payload === 'string' && received.push(payload))));
  return () => received.splice(0);
}

/** Asks for a facilitator, privately. */
export async function asksForHelp(person: Person, kind: 'We are stuck' | 'I need support'): Promise<void> {
  await press(person, 'Ask a facilitator');
  await person.page.getByRole('menuitem', { name: kind }).click();
}

/** Brings everybody back, with a moment to finish or at once. */
export async function bringsBack(facilitator: Person, how: 'In 30 seconds, to finish the sentence' | 'At once'): Promise<void> {
  await strip(facilitator).getByRole('button', { name: 'Bring everybody back' }).click();
  await facilitator.page.getByRole('menuitem', { name: how }).click();
}
