import { Autocomplete, NativeSelect, PasswordInput, Select, Textarea, TextInput } from '@mantine/core';
import { expect, test } from 'vitest';
import { show } from '../testing/show.tsx';
import { NumberField } from './fields/NumberField.tsx';

test('every kind of field takes the direction of what is written in it', async () => {
  await show(
    <>
      <TextInput label="a" defaultValue="שלום" />
      <Textarea label="b" defaultValue="مرحبا" />
      <Textarea label="c" autosize defaultValue="مرحبا" />
      <Autocomplete label="d" data={['سعيد']} defaultValue="سعيد" />
      <Select label="e" data={['محمد']} defaultValue="محمد" />
      <NativeSelect label="f" data={['محمد']} />
      <PasswordInput label="g" defaultValue="שלום" />
      <NumberField label="h" value={3} onChange={() => undefined} />
    </>,
  );
  const fields = [...document.querySelectorAll<HTMLElement>('input:not([type=hidden]), textarea:not([aria-hidden]), select')];
  expect(fields).toHaveLength(8);
  expect(fields.map((field) => field.getAttribute('dir'))).toEqual(fields.map(() => 'auto'));
  expect(fields.map((field) => getComputedStyle(field).direction).slice(0, 5)).toEqual(Array(5).fill('rtl'));
});
