import { Popover } from '@mantine/core';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { show } from '../../testing/show.tsx';
import { OpenPopover } from './OpenMenu.tsx';

test('a box at its button opens and closes by it', async () => {
  await show(
    <OpenPopover button={(toggle) => <button onClick={toggle}>More</button>}>
      <Popover.Dropdown>Inside</Popover.Dropdown>
    </OpenPopover>,
  );
  await page.getByRole('button', { name: 'More' }).click();
  await expect.element(page.getByText('Inside')).toBeVisible();
  await page.getByRole('button', { name: 'More' }).click();
  await expect.element(page.getByText('Inside')).not.toBeInTheDocument();
});
