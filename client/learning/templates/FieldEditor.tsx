import { Checkbox, Input, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isAsked, type ChoiceField, type Field, type FieldOf } from '#shared/learning/worksheets/field.ts';
import { NumberField } from '../../base/design/fields/NumberField.tsx';
import { listsIn, optionsFrom, type FieldEditorProps } from './draft.ts';
import { Pick } from './Pick.tsx';
import { SumEditor } from './SumEditor.tsx';

/** The words of one field, and what its kind needs besides. */
export function FieldEditor(props: FieldEditorProps) {
  const { t } = useTranslation('templates');
  const { field, problem, onChange } = props;
  return (
    <div className="build-field">
      <TextInput
        label={t('label')}
        maxLength={200}
        value={field.label}
        error={field.label.trim() === '' && problem}
        onChange={({ currentTarget }) => onChange({ ...field, label: currentTarget.value })}
      />
      <Textarea
        label={t('help')}
        rows={1}
        maxLength={600}
        classNames={{ input: 'build-grows' }}
        value={field.help ?? ''}
        onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? without(field, 'help') : { ...field, help: currentTarget.value })}
      />
      <Special {...props} />
      {field.label.trim() !== '' && problem && <Input.Error size="md">{problem}</Input.Error>}
      {isAsked(field) && (
        <Checkbox
          label={t('required')}
          checked={field.required ?? false}
          onChange={({ currentTarget }) => onChange(currentTarget.checked ? { ...field, required: true } : without(field, 'required'))}
        />
      )}
    </div>
  );
}

function Special(props: FieldEditorProps) {
  const { field } = props;
  switch (field.type) {
    case 'scale':
      return <ScaleParts {...props} field={field} />;
    case 'number':
      return <NumberParts {...props} field={field} />;
    case 'choice':
    case 'choices':
      return <OptionsPart {...props} field={field} />;
    case 'list':
      return <ListParts {...props} field={field} />;
    case 'ref':
      return <RefParts {...props} field={field} />;
    case 'computed':
      return <SumEditor {...props} field={field} />;
    default:
      return null;
  }
}

function ScaleParts({ field, onChange }: FieldEditorProps<FieldOf<'scale'>>) {
  const { t } = useTranslation('templates');
  return (
    <div className="build-parts">
      {(['min', 'max', 'step'] as const).map((part) => (
        <NumberField
          key={part}
          label={t(part)}
          isWhole={false}
          value={field[part]}
          onChange={(value) => value !== null && onChange({ ...field, [part]: value })}
        />
      ))}
      <TextInput label={t('low')} maxLength={60} value={field.low} onChange={({ currentTarget }) => onChange({ ...field, low: currentTarget.value })} />
      <TextInput label={t('high')} maxLength={60} value={field.high} onChange={({ currentTarget }) => onChange({ ...field, high: currentTarget.value })} />
    </div>
  );
}

function NumberParts({ field, onChange }: FieldEditorProps<FieldOf<'number'>>) {
  const { t } = useTranslation('templates');
  return (
    <div className="build-parts">
      {(['min', 'max'] as const).map((part) => (
        <NumberField
          key={part}
          label={t(part)}
          isWhole={false}
          value={field[part] ?? null}
          onChange={(value) => onChange(value !== null ? { ...field, [part]: value } : without(field, part))}
        />
      ))}
      <TextInput
        label={t('unit')}
        maxLength={20}
        value={field.unit ?? ''}
        onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? without(field, 'unit') : { ...field, unit: currentTarget.value })}
      />
    </div>
  );
}

function OptionsPart({ field, newValue, onChange }: FieldEditorProps<ChoiceField>) {
  const { t } = useTranslation('templates');
  // As typed: an empty line at the end is where the next choice begins.
  const [lines, setLines] = useState(() => field.options.map(({ label }) => label).join('\n'));
  return (
    <Textarea
      label={t('options')}
      rows={3}
      classNames={{ input: 'build-grows' }}
      value={lines}
      onChange={({ currentTarget }) => {
        setLines(currentTarget.value);
        onChange({ ...field, options: optionsFrom(currentTarget.value, field.options, newValue) });
      }}
    />
  );
}

function ListParts({ field, onChange }: FieldEditorProps<FieldOf<'list'>>) {
  const { t } = useTranslation('templates');
  return (
    <div className="build-parts">
      <TextInput
        label={t('rowLabel')}
        description={t('rowLabelHint')}
        maxLength={60}
        value={field.rowLabel}
        onChange={({ currentTarget }) => onChange({ ...field, rowLabel: currentTarget.value })}
      />
      <NumberField label={t('rowsMax')} min={1} max={60} value={field.max} onChange={(value) => value !== null && onChange({ ...field, max: value })} />
    </div>
  );
}

function RefParts({ field, top, onChange }: FieldEditorProps<FieldOf<'ref'>>) {
  const { t } = useTranslation('templates');
  const lists = listsIn(top);
  const texts = lists.find(({ key }) => key === field.list)?.fields.filter(({ type }) => type === 'text') ?? [];
  return (
    <div className="build-parts">
      <Pick
        label={t('list')}
        value={field.list}
        from={lists}
        onChange={(list) => onChange({ ...field, list, show: lists.find(({ key }) => key === list)?.fields.find(({ type }) => type === 'text')?.key ?? '' })}
      />
      <Pick label={t('show')} value={field.show} from={texts} onChange={(show) => onChange({ ...field, show })} />
      <NumberField label={t('refMax')} min={1} max={60} value={field.max} onChange={(value) => value !== null && onChange({ ...field, max: value })} />
    </div>
  );
}

function without<F extends Field>(field: F, part: string): Field {
  const { [part as keyof F]: _, ...rest } = field;
  return rest as unknown as Field;
}
