// Mutants caught: the chat's address left out; Spanish not marked as such; a way missing on a plan's own card.
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { show } from '#client/testing/show.tsx';
import { CrisisCard } from '../../learning/worksheets/CrisisCard.tsx';
import { HelpContacts } from './HelpContacts.tsx';
import '../design/design.css';

afterEach(() => page.viewport(1024, 768));

const ways = [/Veterans: call 988 and press 1/, /oprima 2/, /ASL Now/, /If nobody answers/];

test('Help now offers each way to the crisis line: call, text, chat, videophone, veterans, Spanish', async () => {
  await page.viewport(320, 640);
  show(<HelpContacts />);
  const link = (name: string) => page.getByRole('link', { name });
  await expect.element(link('Call 988')).toHaveAttribute('href', 'tel:988');
  await expect.element(link('Text 988')).toHaveAttribute('href', 'sms:988');
  await expect.element(link('Chat online')).toHaveAttribute('href', 'https://988lifeline.org/chat/');
  await expect.element(link('ASL by videophone')).toHaveAttribute('href', 'https://988lifeline.org/');
  for (const name of ['Chat online', 'ASL by videophone']) await expect.element(link(name)).toHaveAttribute('rel', 'noreferrer');
  for (const way of ways) await expect.element(page.getByText(way)).toBeVisible();
  expect(
    page
      .getByText(/oprima 2/)
      .element()
      .closest('[lang]')!
      .getAttribute('lang'),
  ).toBe('es');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});

test('so does the card within a plan', async () => {
  show(<CrisisCard label="Always there" level={2} />);
  for (const way of ways) await expect.element(page.getByText(way)).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Chat online' })).toHaveAttribute('href', 'https://988lifeline.org/chat/');
});
