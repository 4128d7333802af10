import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { valueIn } from '#shared/learning/worksheets/show.ts';
import type { Address } from '#shared/learning/worksheets/document.ts';
import type { ComputedField } from '#shared/learning/worksheets/field.ts';
import { useSheet, useSheetValues } from '../sheet.tsx';

/** What follows from other answers; says so as long as it cannot. */
export function Computed({ field, address }: { field: ComputedField; address: Address }) {
  const { t } = useTranslation('worksheets');
  const { doc, template } = useSheet();
  const value = valueIn(useSheetValues(doc, template), address);
  const id = useId();
  const isThere = typeof value === 'number' || typeof value === 'string';
  return (
    <div className="sheet-computed">
      <span id={id} dir="auto">
        {field.label}
      </span>
      <output aria-labelledby={id} data-empty={!isThere || undefined} dir="auto">
        {isThere ? [value, field.unit].filter((part) => part !== undefined).join(' ') : t('fillsItself')}
      </output>
      {field.help && (
        <p className="sheet-help" dir="auto">
          {field.help}
        </p>
      )}
    </div>
  );
}
