import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { commit, compose } from '../../../testing/compose.ts';
import { show } from '../../../testing/show.tsx';
import { NumberField } from './NumberField.tsx';
import { useOwnWords } from './useOwnWords.ts';

let set: (value: number | null) => void;
let now: number | null;

function Field() {
  const [value, setValue] = useState<number | null>(3);
  [set, now] = [setValue, value];
  return <NumberField label="Cups" min={0} max={20} value={value} onChange={setValue} />;
}

const box = () => page.getByLabelText('Cups').element() as HTMLInputElement;

test('digits are composed while somebody else changes the number', async () => {
  await show(<Field />);
  box().focus();
  box().select();
  await compose('１', '１２');
  set(7);
  await expect.poll(() => now).toBe(7);
  expect(box().value).toBe('１２');
  await commit('１２');
  await expect.poll(() => now).toBe(12);
  await userEvent.tab();
  await expect.poll(() => box().value).toBe('12');
});

test('what others choose shows where nothing is being written, also in a field with the focus', async () => {
  await show(<Field />);
  box().focus();
  set(9);
  await expect.poll(() => box().value).toBe('9');
});

test('what is no number, or too large, stays, is told, and counts as no answer', async () => {
  await show(<Field />);
  await userEvent.fill(box(), 'many');
  await userEvent.tab();
  await expect.element(page.getByText('Please write a whole number from 0 to 20.')).toBeVisible();
  expect([box().value, now]).toEqual(['many', null]);
  await userEvent.fill(box(), '21');
  expect([box().value, now]).toEqual(['21', null]);
  await userEvent.fill(box(), '20');
  expect(now).toBe(20);
  await expect.element(page.getByText('Please write a whole number from 0 to 20.')).not.toBeInTheDocument();
});

test('arrow keys count within the bounds', async () => {
  await show(<Field />);
  await userEvent.fill(box(), '19');
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
  expect(now).toBe(20);
  await userEvent.keyboard('{ArrowDown}');
  expect(now).toBe(19);
});

const asked: string[] = [];
let rename: (name: string) => void;
function Name() {
  const [said, setSaid] = useState('Room 1');
  rename = setSaid;
  const name = useOwnWords(said, async (words) => void (asked.push(words), setSaid(words)));
  return <input aria-label="Name" {...name} />;
}

test('a name that somebody else changes meanwhile is not taken from who composes it', async () => {
  await show(<Name />);
  const name = page.getByLabelText('Name').element() as HTMLInputElement;
  name.focus();
  name.select();
  await compose('つ', 'つき');
  rename('Room A');
  await compose('月');
  expect(name.value).toBe('月');
  await commit('月');
  rename('Room B');
  await new Promise(requestAnimationFrame);
  expect(name.value).toBe('月');
  name.blur();
  await expect.poll(() => asked).toEqual(['月']);
  expect(name.value).toBe('月');
});
