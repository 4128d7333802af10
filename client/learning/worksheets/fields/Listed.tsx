import { ActionIcon, Button, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { memo, useEffect, useRef, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { addRow, inRow, orderRows, removeRow, type Address } from '#shared/learning/worksheets/document.ts';
import type { ListField } from '#shared/learning/worksheets/field.ts';
import { isOfNights } from '#shared/learning/worksheets/night.ts';
import { isListShown } from '#shared/learning/worksheets/progress.ts';
import { announce } from '../../../base/design/announcer.tsx';
import { Heading } from '../Heading.tsx';
import { NightDoubts } from './NightDoubts.tsx';
import { fieldId, useRowIds, useSheet, useSheetValues, useText, type FieldsProps } from '../sheet.tsx';

interface ListedProps {
  field: ListField;
  address: Address;
  level: number;
  /** Draws the fields of a row. */
  Fields: ComponentType<FieldsProps>;
}

/** Rows of the same fields: each a card, that can be added, moved and taken away. */
export function Listed(props: ListedProps) {
  return props.field.shownFrom ? <Awaited {...props} /> : <Rows {...props} />;
}

function Awaited(props: ListedProps) {
  const { doc, template } = useSheet();
  return isListShown(props.field, useSheetValues(doc, template)) ? <Rows {...props} /> : null;
}

function Rows({ field, address, level, Fields }: ListedProps) {
  const { t } = useTranslation('worksheets');
  const { doc, template } = useSheet();
  const ids = useRowIds(doc, field, address);
  const box = useRef<HTMLDivElement>(null);
  const focusNext = useRef<string | null>(null);
  const isOwn = !field.follows && !field.fixedRows;
  const numbered = (at: number) => t('row', { label: field.rowLabel, number: at + 1 });
  const order = ids.join();

  useEffect(() => {
    const wanted = focusNext.current;
    focusNext.current = null;
    if (wanted) box.current?.querySelector<HTMLElement>(wanted)?.focus();
  }, [order]);

  function add() {
    const id = addRow(doc, field, address, crypto.randomUUID());
    if (id) focusNext.current = `[data-row="${id}"] :is(input, textarea, select)`;
  }
  function move(at: number, step: 1 | -1) {
    const wanted = [...ids];
    [wanted[at], wanted[at + step]] = [wanted[at + step]!, wanted[at]!];
    const isAtEnd = at + step === 0 || at + step === ids.length - 1;
    focusNext.current = `[data-row="${ids[at]}"] [data-step="${isAtEnd ? -step : step}"]`;
    orderRows(doc, address, wanted);
    announce(t('moved', { row: field.rowLabel, place: at + step + 1 }));
  }
  function remove(at: number) {
    focusNext.current = '[data-add]';
    removeRow(doc, template, field, address, ids[at]!);
    announce(t('removed', { row: numbered(at) }));
  }

  return (
    <div role="group" aria-label={field.label} className="sheet-list" ref={box}>
      <Heading level={level} label={field.label} help={field.help} />
      {field.follows && ids.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('followsEmpty')}
        </Text>
      )}
      <ol>
        {ids.map((id, at) => (
          <Row
            key={id}
            field={field}
            address={address}
            id={id}
            called={field.fixedRows?.[at]?.label ?? numbered(at)}
            level={level + 1}
            Fields={Fields}
            tools={
              isOwn && (
                <>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={36}
                    data-step="-1"
                    disabled={at === 0}
                    aria-label={t('up', { row: numbered(at) })}
                    onClick={() => move(at, -1)}
                  >
                    <IconArrowUp size={18} />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={36}
                    data-step="1"
                    disabled={at === ids.length - 1}
                    aria-label={t('down', { row: numbered(at) })}
                    onClick={() => move(at, 1)}
                  >
                    <IconArrowDown size={18} />
                  </ActionIcon>
                  <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('remove', { row: numbered(at) })} onClick={() => remove(at)}>
                    <IconTrash size={18} />
                  </ActionIcon>
                </>
              )
            }
          />
        ))}
      </ol>
      {isOwn && (
        <Button data-add variant="default" disabled={ids.length >= field.max} leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
          {t(ids.length >= field.max ? 'rowsFull' : 'add', { row: field.rowLabel, max: field.max })}
        </Button>
      )}
    </div>
  );
}

interface RowProps extends ListedProps {
  id: string;
  called: string;
  tools: ReactNode;
}

const Row = memo(function Row({ field, address, id, called, level, tools, Fields }: RowProps) {
  const isSimple = field.fields.length === 1 && field.fields[0]!.type === 'text';
  return (
    <li data-row={id} data-simple={isSimple || undefined} id={fieldId(`${address}/${id}`)}>
      <div role="group" aria-label={called}>
        <div className="sheet-row-head">
          <span className="sheet-row-name" dir="auto">
            {field.follows ? <FollowedName field={field} id={id} otherwise={called} /> : called}
          </span>
          <span className="sheet-row-tools">{tools}</span>
        </div>
        <div className="sheet-row-fields">
          <Fields fields={field.fields} prefix={inRow(address, id)} level={level} row={{ list: address, id }} />
        </div>
        {isOfNights(field) && <NightDoubts field={field} address={address} id={id} />}
      </div>
    </li>
  );
});

/** What the row that is followed says. */
function FollowedName({ field, id, otherwise }: { field: ListField; id: string; otherwise: string }) {
  const { doc } = useSheet();
  const name = useText(doc, inRow(field.follows!.list, id) + field.follows!.show);
  return name.trim() === '' ? <span>{otherwise}</span> : <TheirWords>{name.trim()}</TheirWords>;
}
