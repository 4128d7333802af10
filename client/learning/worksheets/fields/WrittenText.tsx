import { Autocomplete, Textarea, TextInput } from '@mantine/core';
import { useMemo, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { textAt, type Address } from '#shared/learning/worksheets/document.ts';
import { LONG_MAX, TEXT_MAX, type LongField, type TextField } from '#shared/learning/worksheets/field.ts';
import type { TextBox } from '../../../base/design/fields/useComposing.ts';
import { useSheet, useText } from '../sheet.tsx';
import { placeCaret } from '../sheetCarets.tsx';
import { TextCarets } from './TextCarets.tsx';
import { useSharedWords } from './useSharedWords.ts';

/** From here on the characters that are left are told. */
const TOLD_FROM = 0.8;

/** A text, short or long, that others may write in at the same time. */
export function WrittenText({ field, address }: { field: TextField | LongField; address: Address }) {
  const { t } = useTranslation('worksheets');
  const { doc, awareness } = useSheet();
  const written = useText(doc, address);
  const text = useMemo(() => textAt(doc, address), [doc, address]);
  const { box, value, field: events, choose, onChange, isComposing } = useSharedWords(text, written);
  const max = field.type === 'text' ? TEXT_MAX : LONG_MAX;
  const left = max - value.length;

  const onSelect = ({ currentTarget: { selectionStart, selectionEnd } }: SyntheticEvent<TextBox>) => {
    if (awareness && !isComposing()) placeCaret(awareness, { address, from: selectionStart ?? 0, to: selectionEnd ?? 0 });
  };
  const shared = {
    ...events,
    onSelect,
    label: field.label,
    description: field.help,
    value,
    // What others wrote at the same time may be beyond it already: then nobody is cut off.
    maxLength: Math.max(max, value.length),
    error: left < 0 ? t('tooLong', { count: -left }) : undefined,
  };
  return (
    <>
      {field.type === 'long' && (
        <Textarea {...shared} ref={box as React.Ref<HTMLTextAreaElement>} rows={3} classNames={{ input: 'sheet-long' }} onChange={onChange} />
      )}
      {field.type === 'text' && !field.suggestions && <TextInput {...shared} ref={box as React.Ref<HTMLInputElement>} autoComplete="off" onChange={onChange} />}
      {field.type === 'text' && field.suggestions && (
        <Autocomplete
          {...shared}
          ref={box as React.Ref<HTMLInputElement>}
          data={field.suggestions}
          onChange={(next) => (box.current?.value === next ? onChange({ currentTarget: box.current }) : choose(next))}
          comboboxProps={{ withinPortal: true }}
        />
      )}
      {awareness && <TextCarets address={address} value={written} box={box} />}
      <p className="sheet-left" role="status" dir="auto">
        {left >= 0 && value.length > max * TOLD_FROM ? t('left', { count: left }) : ''}
      </p>
    </>
  );
}
