import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { show } from '../../testing/show.tsx';
import { Problem } from './Problem.tsx';

test('a problem says what happened, is read aloud at once, and its way on is pressed by keyboard', async () => {
  const onTryAgain = vi.fn();
  await show(<Problem say="Your camera is used by another app." reference="7K2" onTryAgain={onTryAgain} />);
  await expect.element(page.getByText('Your camera is used by another app.')).toBeVisible();
  expect(document.querySelector('[role=alert]')?.textContent).toContain('7K2');
  (page.getByRole('button').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(onTryAgain).toHaveBeenCalledOnce();
});
