import type { Locator } from '@playwright/test';

/** Fills in what came of an alert, as a facilitator does, and saves it. */
export async function writeOutcome(where: Locator, text: string): Promise<void> {
  await where.getByRole('textbox', { name: 'Who saw or spoke with them?' }).fill('Daniel');
  await where.getByRole('combobox', { name: 'How?' }).selectOption('In a talk here');
  await where.getByRole('combobox', { name: /^How grave was it/ }).selectOption('3 · Risk');
  await where.getByRole('combobox', { name: 'Where did it end?' }).selectOption('At home, with a plan');
  await where.getByRole('combobox', { name: 'Did you ask about means?' }).selectOption('Yes');
  await where.getByRole('combobox', { name: 'Are the means safe now?' }).selectOption('Yes');
  await where.getByRole('combobox', { name: 'The safety plan' }).selectOption('Looked at together');
  await where.getByLabel('Day of the next contact').fill('2099-01-02');
  await where.getByRole('textbox', { name: 'Who makes the next contact?' }).fill('Maria');
  await where.getByRole('textbox', { name: /^What came of it, in a few words/ }).fill(text);
  await where.getByRole('button', { name: 'Save and close the alert' }).click();
}
