import { Button } from '@mantine/core';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { SheetMenu } from '#client/learning/sheets/SheetMenu.tsx';
import { wish } from '../../testing/media.ts';
import { show } from '../../testing/show.tsx';
import { Page } from './Page.tsx';

afterEach(() => wish({ media: null }));

test('on paper a page is its words, its state and its numbers to call, and nothing that is only pressed', async () => {
  await show(
    <Page title="Thought record" aside={<SheetMenu sheet={{ id: 'a', visibility: 'private' }} label="More" />}>
      <p>Words</p>
      <Button>Send</Button>
      <Button aria-pressed>Done</Button>
      <Button component="a" href="tel:988">
        Call 988
      </Button>
    </Page>,
  );
  await wish({ media: 'print' });
  for (const there of [page.getByText('Words'), page.getByText('Done'), page.getByText('Call 988')]) await expect.element(there).toBeVisible();
  for (const gone of [page.getByText('Send'), page.getByLabelText('More')]) await expect.element(gone).not.toBeVisible();
});
