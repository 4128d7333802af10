import { Stack } from '@mantine/core';
import { memo, useMemo } from 'react';
import { inGroup, type Address } from '#shared/learning/worksheets/document.ts';
import type { Field, GroupField } from '#shared/learning/worksheets/field.ts';
import { CrisisCard } from './CrisisCard.tsx';
import { Chosen, ChosenRows } from './fields/Chosen.tsx';
import { Computed } from './fields/Computed.tsx';
import { Listed } from './fields/Listed.tsx';
import { NumberBox, ScaleLine } from './fields/Numbers.tsx';
import { WrittenText } from './fields/WrittenText.tsx';
import { When } from './fields/When.tsx';
import { YesNo } from './fields/YesNo.tsx';
import { Heading } from './Heading.tsx';
import { placeCaret, WhoIsHere } from './sheetCarets.tsx';
import { fieldId, SheetProvider, useSheet, type FieldsProps, type RowPlace, type Sheet } from './sheet.tsx';
import './worksheets.css';

/** A worksheet as a form, whatever its template asks. What is typed goes into the document at once. */
export function SheetForm({ doc, template, beside, awareness }: Sheet) {
  // The same as long as its parts are: fields draw themselves again only when their own answer changes.
  const sheet = useMemo(() => ({ doc, template, beside, awareness }), [doc, template, beside, awareness]);
  return (
    <SheetProvider value={sheet}>
      <Stack gap="xl" className="sheet">
        <Fields fields={template.fields} prefix="" level={2} />
      </Stack>
    </SheetProvider>
  );
}

/** The fields of one level. */
function Fields({ fields, prefix, level, row }: FieldsProps) {
  return fields.map((field) => <OneField key={field.key} field={field} address={prefix + field.key} level={level} row={row} />);
}

interface OneFieldProps {
  field: Field;
  address: Address;
  level: number;
  row: RowPlace | undefined;
}

const OneField = memo(function OneField({ field, address, level, row }: OneFieldProps) {
  const { beside, awareness } = useSheet();
  if (field.type === 'section') return <Heading level={level} label={field.label} help={field.help} isSection />;
  if (field.type === 'crisis') return <CrisisCard label={field.label} level={level} />;
  if (field.type === 'group') return <Grouped field={field} address={address} level={level} row={row} />;
  const isWide = field.type === 'list' || field.type === 'long' || field.type === 'scale' || field.type === 'choices';
  return (
    <div
      className="sheet-field"
      data-wide={isWide || undefined}
      id={fieldId(address)}
      {...(field.type !== 'list' &&
        awareness && { onFocus: () => placeCaret(awareness, { address, from: 0, to: 0 }), onBlur: () => placeCaret(awareness, null) })}
    >
      <Input field={field} address={address} level={level} row={row} />
      {field.type !== 'list' && awareness && <WhoIsHere address={address} />}
      {beside?.(address, field.label)}
    </div>
  );
});

function Input({ field, address, level, row }: OneFieldProps) {
  switch (field.type) {
    case 'text':
    case 'long':
      return <WrittenText field={field} address={address} />;
    case 'date':
    case 'datetime':
    case 'time':
      return <When field={field} address={address} />;
    case 'yesNo':
      return <YesNo field={field} address={address} row={row} />;
    case 'number':
      return <NumberBox field={field} address={address} />;
    case 'scale':
      return <ScaleLine field={field} address={address} />;
    case 'choice':
    case 'choices':
      return <Chosen field={field} address={address} />;
    case 'ref':
      return <ChosenRows field={field} address={address} />;
    case 'list':
      return <Listed field={field} address={address} level={level} Fields={Fields} />;
    case 'computed':
      return <Computed field={field} address={address} />;
    default:
      return null;
  }
}

function Grouped({ field, address, level, row }: { field: GroupField; address: Address; level: number; row: RowPlace | undefined }) {
  const { beside } = useSheet();
  return (
    <div role="group" aria-label={field.label} className="sheet-group" id={fieldId(address)}>
      <Heading level={level} label={field.label} help={field.help} />
      <Fields fields={field.fields} prefix={inGroup(address)} level={level + 1} row={row} />
      {beside?.(address, field.label)}
    </div>
  );
}
