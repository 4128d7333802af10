import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { show } from '../../../testing/show.tsx';

function Fields() {
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  return (
    <>
      <TextInput label="Name" maxLength={10} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <Textarea label="Note" maxLength={20} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <output>{`${name}|${note}`}</output>
    </>
  );
}

const box = (label: string) => page.getByLabelText(label, { exact: true }).element() as HTMLTextAreaElement;
const note = () => page.getByRole('group', { name: 'What did not fit' });

/** By the browser's own clipboard. */
async function paste(label: string, text: string) {
  const source = document.createElement('textarea');
  source.value = text;
  document.body.append(source);
  source.select();
  await userEvent.copy();
  source.remove();
  box(label).focus();
  await userEvent.paste();
}

test('a paste that fits is pasted, and nothing is said', async () => {
  await show(<Fields />);
  await paste('Note', 'Twenty letters, yes!');
  expect(box('Note').value).toBe('Twenty letters, yes!');
  expect(note().query()).toBeNull();
});

test.each([
  ['Note', 'Breathing in, breathing out, and again', 'Breathing in, breath', 'ing out, and again', '18 letters'],
  ['Note', '👨‍👩‍👧 👨‍👩‍👧 👨‍👩‍👧 and', '👨‍👩‍👧 👨‍👩‍👧 ', '👨‍👩‍👧 and', '5 letters'],
  ['Name', 'Ana\nMaria Lopez', 'Ana Maria ', 'Lopez', '5 letters'],
  ['Name', 'สวัสดีที่นี่', 'สวัสดีที่', 'นี่', 'letter'],
])('%s: %j goes in as far as whole letters fit; the rest is told and can be copied', async (label, text, fits, rest, said) => {
  await show(<Fields />);
  await paste(label, text);
  await expect.element(note()).toBeVisible();
  expect(box(label).value).toBe(fits);
  expect(document.querySelector('output')!.textContent).toContain(fits);
  expect(note().element().textContent).toContain(said);
  expect(note().element().querySelector('bdi')!.textContent).toBe(rest);
});

test('what did not fit is copied, and the note goes when it is closed', async () => {
  await show(<Fields />);
  await paste('Name', 'Ana Maria Lopez');
  await userEvent.click(page.getByRole('button', { name: 'Copy the rest' }));
  await expect.element(page.getByText(/^Copied\.|did not allow/)).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Close' }));
  expect(note().query()).toBeNull();
  expect(document.activeElement).toBe(box('Name'));
});

test('undo takes the pasted part back', async () => {
  await show(<Fields />);
  await paste('Note', 'Breathing in, breathing out');
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(box('Note').value).toBe('');
});

test('a key in a full field does nothing and says nothing; over a selection there is room', async () => {
  await show(<Fields />);
  await userEvent.fill(box('Name'), '0123456789');
  box('Name').setSelectionRange(10, 10);
  await userEvent.keyboard('x');
  expect(box('Name').value).toBe('0123456789');
  box('Name').setSelectionRange(2, 10);
  await userEvent.keyboard('x');
  expect(box('Name').value).toBe('01x');
  expect(note().query()).toBeNull();
});
