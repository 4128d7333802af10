import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import * as Y from 'yjs';
import { show } from '../../testing/show.tsx';
import { TextEditor } from './TextEditor.tsx';

const paste = (text: string, how: 'paste' | 'drop') => {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  const box = document.querySelector('.text-body')!;
  box.dispatchEvent(
    how === 'paste'
      ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
  );
};

test.each(['paste', 'drop'] as const)('a %s for which there is no room is said and kept beside the text, which stays as it was', async (how) => {
  const doc = new Y.Doc();
  await show(<TextEditor label="Our board" doc={doc} mayWrite room={1_000_000} />);
  await expect.element(page.getByRole('textbox', { name: 'Our board' })).toBeVisible();
  paste('short', 'paste');
  await expect.element(page.getByText('short', { exact: true })).toBeVisible();
  const before = Y.encodeStateVector(doc);
  const words = 'Words that I had. '.repeat(72_000);
  paste(words, how);
  const left = page.getByRole('group', { name: 'What was not added' });
  await expect.element(left.getByText('There is no room for that on this page, so it was not added. It is kept here: 1296000 letters.')).toBeVisible();
  expect(Y.encodeStateVector(doc)).toEqual(before);
  expect(left.element().querySelector('details')!.textContent?.includes(words.trim())).toBe(true);
  await left.getByRole('button', { name: 'Close' }).click();
  await expect.element(left).not.toBeInTheDocument();
});
