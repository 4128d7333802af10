import { TextInput } from '@mantine/core';
import { setValue, type Address } from '#shared/learning/worksheets/document.ts';
import type { WhenField } from '#shared/learning/worksheets/field.ts';
import { coerce } from '#shared/learning/worksheets/values.ts';
import { useSheet, useValue } from '../sheet.tsx';

const inputTypes = { date: 'date', time: 'time', datetime: 'datetime-local' } as const;

/** A day, a time, or both, by the browser's own picker: the one people know from their phone. */
export function When({ field, address }: { field: WhenField; address: Address }) {
  const { doc } = useSheet();
  const value = coerce(field, useValue(doc, address)) as string | null;
  return (
    <TextInput
      type={inputTypes[field.type]}
      label={field.label}
      description={field.help}
      value={value ?? ''}
      onChange={({ currentTarget }) => setValue(doc, address, coerce(field, currentTarget.value) as string | null)}
    />
  );
}
