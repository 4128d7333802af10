import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Live } from '#client/live/connection.ts';
import { LiveContext } from '#client/live/useTool.ts';
import { commit, compose } from '#client/testing/compose.ts';
import { show } from '#client/testing/show.tsx';
import { PrivateNotes } from './PrivateNotes.tsx';

test('notes are saved in whole words, also when the page is put away in the middle of one', async () => {
  const saved: string[] = [];
  const live = { send: async (_tool: string, _command: string, { text }: { text: string }) => (saved.push(text), { done: true }) } as unknown as Live;
  await show(
    <LiveContext value={live}>
      <PrivateNotes view={{ text: '' }} />
    </LiveContext>,
  );
  await userEvent.click(page.getByRole('textbox'));
  await compose('n', 'ni', 'nihao');
  document.dispatchEvent(new Event('visibilitychange'));
  await commit('你好');
  await expect.poll(() => saved).toEqual(['你好']);
  await expect.element(page.getByRole('textbox')).toHaveValue('你好');
});
