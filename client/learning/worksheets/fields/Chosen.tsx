import { Checkbox, Chip, Group, Input, NativeSelect, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { setValue, type Address } from '#shared/learning/worksheets/document.ts';
import type { ChoiceField, RefField } from '#shared/learning/worksheets/field.ts';
import { coerce, type SheetRow } from '#shared/learning/worksheets/values.ts';
import { useSheet, useSheetValues, useValue } from '../sheet.tsx';

/** More than this in a list that folds up. */
const CHIPS_MAX = 12;

/** One of several, or any number of them. */
export function Chosen({ field, address }: { field: ChoiceField; address: Address }) {
  const { t } = useTranslation('worksheets');
  const { doc } = useSheet();
  const value = coerce(field, useValue(doc, address));
  if (field.type === 'choices') {
    return (
      <Checkbox.Group
        label={field.label}
        description={field.help}
        value={value as string[]}
        onChange={(next) => setValue(doc, address, next.length > 0 ? next : null)}
      >
        <Group gap="xs" mt={6}>
          {field.options.map((option) => (
            <Checkbox.Card key={option.value} value={option.value} className="sheet-pick">
              <Checkbox.Indicator size="sm" aria-hidden />
              <span dir="auto">{option.label}</span>
            </Checkbox.Card>
          ))}
        </Group>
      </Checkbox.Group>
    );
  }
  if (field.options.length > CHIPS_MAX) {
    return (
      <NativeSelect
        label={field.label}
        description={field.help}
        value={(value as string | null) ?? ''}
        data={[{ value: '', label: t('choose') }, ...field.options]}
        onChange={({ currentTarget }) => setValue(doc, address, currentTarget.value === '' ? null : currentTarget.value)}
      />
    );
  }
  return (
    <fieldset className="sheet-plain">
      <legend className="sheet-label" dir="auto">
        {field.label}
      </legend>
      {field.help && <Input.Description>{field.help}</Input.Description>}
      <Chip.Group value={value as string | null} onChange={(next) => setValue(doc, address, next as string)}>
        <Group gap="xs" mt={6}>
          {field.options.map((option) => (
            <Chip
              key={option.value}
              value={option.value}
              size="md"
              variant="outline"
              classNames={{ label: 'sheet-chip' }}
              onClick={() => option.value === value && setValue(doc, address, null)}
            >
              {option.label}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </fieldset>
  );
}

/** One or a few rows of a list above. */
export function ChosenRows({ field, address }: { field: RefField; address: Address }) {
  const { t } = useTranslation('worksheets');
  const { doc, template } = useSheet();
  const chosen = coerce(field, useValue(doc, address)) as string[];
  const rows = (useSheetValues(doc, template)[field.list] ?? []) as SheetRow[];
  const named = rows.map(({ id, values }) => ({ id, name: String(values[field.show] ?? '').trim() })).filter(({ name }) => name !== '');
  const isFull = chosen.length >= field.max;
  return (
    <Checkbox.Group label={field.label} description={field.help} value={chosen} onChange={(next) => setValue(doc, address, next.length > 0 ? next : null)}>
      {named.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('nothingToChoose')}
        </Text>
      )}
      {named.map(({ id, name }) => (
        <Checkbox key={id} value={id} label={<TheirWords>{name}</TheirWords>} mt="xs" disabled={isFull && !chosen.includes(id)} />
      ))}
    </Checkbox.Group>
  );
}
