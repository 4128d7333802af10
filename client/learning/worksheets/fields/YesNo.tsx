import { Checkbox } from '@mantine/core';
import { inRow, rowIds, setValue, type Address } from '#shared/learning/worksheets/document.ts';
import type { YesNoField } from '#shared/learning/worksheets/field.ts';
import { useSheet, useValue, type RowPlace } from '../sheet.tsx';

/** Yes or not yet. */
export function YesNo({ field, address, row }: { field: YesNoField; address: Address; row: RowPlace | undefined }) {
  const { doc } = useSheet();
  const value = useValue(doc, address) === true;
  function choose(isYes: boolean) {
    doc.transact(() => {
      if (isYes && field.inOneRow && row) for (const id of rowIds(doc, row.list)) setValue(doc, inRow(row.list, id) + field.key, null);
      setValue(doc, address, isYes ? true : null);
    });
  }
  return (
    <Checkbox size="md" mt={6} label={field.label} description={field.help} checked={value} onChange={({ currentTarget }) => choose(currentTarget.checked)} />
  );
}
