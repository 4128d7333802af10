import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Field } from '#shared/learning/worksheets/field.ts';

/** One of some fields, by its label. */
export function Pick({ label, value, from, onChange }: { label: string; value: string; from: readonly Field[]; onChange: (key: string) => void }) {
  const { t } = useTranslation('templates');
  return (
    <NativeSelect label={label} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
      <option value="">{t('choose')}</option>
      {from.map(({ key, label, type }) => (
        <option key={key} value={key} translate={label ? 'no' : undefined}>
          {label || t(`types.${type}`)}
        </option>
      ))}
    </NativeSelect>
  );
}
