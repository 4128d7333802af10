import { Autocomplete, Textarea, TextInput } from '@mantine/core';
import { useLayoutEffect, useMemo, useRef, type ChangeEvent, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Text, YTextEvent } from 'yjs';
import { textAt, type Address } from '#shared/worksheets/document.ts';
import { LONG_MAX, TEXT_MAX, type LongField, type TextField } from '#shared/worksheets/field.ts';
import { useSheet, useText } from '../sheet.tsx';
import { placeCaret } from '../sheetCarets.tsx';
import { TextCarets } from './TextCarets.tsx';
import { editBetween, movedBy } from '../typing.ts';

type Box = HTMLTextAreaElement | HTMLInputElement;

/** From here on the characters that are left are told. */
const TOLD_FROM = 0.8;

/** A text, short or long, that others may write in at the same time. */
export function WrittenText({ field, address }: { field: TextField | LongField; address: Address }) {
  const { t } = useTranslation('worksheets');
  const { doc, awareness } = useSheet();
  const value = useText(doc, address);
  const text = useMemo(() => textAt(doc, address), [doc, address]);
  const box = useCaretOf(text, value);
  const max = field.type === 'text' ? TEXT_MAX : LONG_MAX;
  const left = max - value.length;

  const onChange = (event: ChangeEvent<Box>) => write(text, event.currentTarget.value, event.currentTarget.selectionStart ?? event.currentTarget.value.length);
  const onSelect = ({ currentTarget: { selectionStart, selectionEnd } }: SyntheticEvent<Box>) => {
    if (awareness) placeCaret(awareness, { address, from: selectionStart ?? 0, to: selectionEnd ?? 0 });
  };
  const shared = {
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
      {field.type === 'long' && <Textarea {...shared} ref={box as React.Ref<HTMLTextAreaElement>} rows={3} classNames={{ input: 'sheet-long' }} onChange={onChange} />}
      {field.type === 'text' && !field.suggestions && <TextInput {...shared} ref={box as React.Ref<HTMLInputElement>} autoComplete="off" onChange={onChange} />}
      {field.type === 'text' && field.suggestions && (
        <Autocomplete {...shared} ref={box as React.Ref<HTMLInputElement>} data={field.suggestions} onChange={(next) => write(text, next, box.current?.selectionStart ?? next.length)} comboboxProps={{ withinPortal: true }} />
      )}
      {awareness && <TextCarets address={address} value={value} box={box} />}
      <p className="sheet-left" role="status">
        {left >= 0 && value.length > max * TOLD_FROM ? t('left', { count: left }) : ''}
      </p>
    </>
  );
}

function write(text: Text, after: string, caret: number): void {
  const edit = editBetween(text.toString(), after, caret);
  if (!edit) return;
  text.doc?.transact(() => {
    text.delete(edit.index, edit.remove);
    text.insert(edit.index, edit.insert);
  }, 'own');
}

/** Keeps the caret at its letter while somebody else writes in the same text. */
function useCaretOf(text: Text, value: string) {
  const box = useRef<Box>(null);
  const wanted = useRef<[number, number] | null>(null);
  useLayoutEffect(() => {
    const note = (event: YTextEvent) => {
      const element = box.current;
      if (event.transaction.origin === 'own' || !element || element !== document.activeElement) return;
      const [start, end] = wanted.current ?? [element.selectionStart ?? 0, element.selectionEnd ?? 0];
      wanted.current = [movedBy(event.delta, start), movedBy(event.delta, end)];
    };
    text.observe(note);
    return () => text.unobserve(note);
  }, [text]);
  useLayoutEffect(() => {
    if (wanted.current) box.current?.setSelectionRange(...wanted.current);
    wanted.current = null;
  }, [value]);
  return box;
}
