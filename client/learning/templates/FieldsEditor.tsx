import { ActionIcon, Button, Group, NativeSelect, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, FieldType } from '#shared/learning/worksheets/field.ts';
import { newField, typesAt } from './draft.ts';
import { FieldEditor } from './FieldEditor.tsx';

export interface FieldsEditorProps {
  fields: readonly Field[];
  /** The fields of the worksheet itself: what lists and sums can name. */
  top: readonly Field[];
  /** '3.' for the fields within field 3. */
  place: string;
  depth: number;
  problemAt: (key: string) => string | undefined;
  onChange: (fields: Field[]) => void;
}

// Never used twice in a worksheet: answers are kept under it from version to version.
const newKey = () => `f${crypto.randomUUID().replaceAll('-', '').slice(0, 10)}`;

/** The fields of one level: add, change, move, take away. */
export function FieldsEditor({ fields, top, place, depth, problemAt, onChange }: FieldsEditorProps) {
  const { t } = useTranslation('templates');
  const box = useRef<HTMLDivElement>(null);
  const focusNext = useRef<string | null>(null);
  const order = fields.map(({ key }) => key).join();
  useEffect(() => {
    const wanted = focusNext.current;
    focusNext.current = null;
    if (wanted) box.current?.querySelector<HTMLElement>(wanted)?.focus();
  }, [order]);

  function add(type: FieldType) {
    const field = newField(type, newKey());
    focusNext.current = `#build-${field.key} input`;
    onChange([...fields, field]);
  }
  function move(at: number, step: 1 | -1) {
    const moved = [...fields];
    [moved[at], moved[at + step]] = [moved[at + step]!, moved[at]!];
    const isAtEnd = at + step === 0 || at + step === fields.length - 1;
    focusNext.current = `#build-${fields[at]!.key} [data-step="${isAtEnd ? -step : step}"]`;
    onChange(moved);
  }
  return (
    <div ref={box}>
      {fields.length === 0 && <Text c="dimmed">{t('noFields')}</Text>}
      <ol className="build-fields">
        {fields.map((field, at) => {
          const placed = `${place}${at + 1}`;
          return (
            <li key={field.key} id={`build-${field.key}`}>
              <div role="group" aria-label={t('field', { place: placed, type: t(`types.${field.type}`) })}>
                <div className="build-head">
                  <Text fw={700}>{t('field', { place: placed, type: t(`types.${field.type}`) })}</Text>
                  <Group gap={0} wrap="nowrap">
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      size={36}
                      data-step="-1"
                      disabled={at === 0}
                      aria-label={t('up', { place: placed })}
                      onClick={() => move(at, -1)}
                    >
                      <IconArrowUp size={18} />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      size={36}
                      data-step="1"
                      disabled={at === fields.length - 1}
                      aria-label={t('down', { place: placed })}
                      onClick={() => move(at, 1)}
                    >
                      <IconArrowDown size={18} />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      size={36}
                      aria-label={t('remove', { place: placed })}
                      onClick={() => {
                        focusNext.current = '[data-add]';
                        onChange(fields.filter((other) => other !== field));
                      }}
                    >
                      <IconTrash size={18} />
                    </ActionIcon>
                  </Group>
                </div>
                <FieldEditor
                  field={field}
                  level={fields}
                  top={top}
                  problem={problemAt(field.key)}
                  newValue={newKey}
                  onChange={(changed) => onChange(fields.map((other) => (other === field ? changed : other)))}
                />
                {(field.type === 'list' || field.type === 'group') && (
                  <div className="build-inside">
                    <Text fw={700} size="sm">
                      {t(field.type === 'list' ? 'inside' : 'insideGroup')}
                    </Text>
                    <FieldsEditor
                      fields={field.fields}
                      top={top}
                      place={`${placed}.`}
                      depth={depth + 1}
                      problemAt={problemAt}
                      onChange={(inner) => onChange(fields.map((other) => (other === field ? { ...field, fields: inner } : other)))}
                    />
                  </div>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      <AddField depth={depth} place={place} onAdd={add} />
    </div>
  );
}

function AddField({ depth, place, onAdd }: { depth: number; place: string; onAdd: (type: FieldType) => void }) {
  const { t } = useTranslation('templates');
  const types = typesAt(depth);
  const [type, setType] = useState<FieldType>('text');
  return (
    <Group gap="xs" align="flex-end" mt="sm" role="group" aria-label={place === '' ? t('addTitle') : `${t('addTitle')} (${place.slice(0, -1)})`}>
      <NativeSelect
        label={t('addKind')}
        value={type}
        data={types.map((value) => ({ value, label: t(`types.${value}`) }))}
        onChange={({ currentTarget }) => setType(types.find((one) => one === currentTarget.value) ?? 'text')}
      />
      <Button data-add variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => onAdd(type)}>
        {t('add')}
      </Button>
    </Group>
  );
}
