import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isForInputMethod } from './inputMethod.ts';
import { readNumber } from './readNumber.ts';
import { useComposing } from './useComposing.ts';

interface NumberFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'min' | 'max' | 'step'> {
  value: number | null;
  /** The number that was written; null while there is none that can be taken. */
  onChange: (value: number | null) => void;
  min?: number | undefined;
  max?: number | undefined;
  /** By how much the arrow keys change it. */
  step?: number | undefined;
  /** Whether there may be something behind the point. */
  isWhole?: boolean;
}

/** A number that is written: in the digits of any keyboard, composed or not. What cannot be taken stays and is told. */
export function NumberField({ value, onChange, min, max, step = 1, isWhole = true, error, onBlur, onKeyDown, ...rest }: NumberFieldProps) {
  const { t } = useTranslation();
  // As it was written, for as long as the number is the one that it gave.
  const [written, setWritten] = useState<{ text: string; gave: number | null } | null>(null);
  const fits = (number: number) => (min === undefined || number >= min) && (max === undefined || number <= max) && (!isWhole || Number.isInteger(number));
  // What this person gave since they came here: an answer from afar that says one of these is their own.
  const given = useRef(new Set<number | null>());

  function take(text: string) {
    const number = readNumber(text);
    const gave = number !== null && fits(number) ? number : null;
    given.current.add(gave);
    setWritten({ text, gave });
    onChange(gave);
  }
  const shown = written?.text ?? (value === null ? '' : String(value));
  const composing = useComposing({ value: shown, onWords: take });

  useEffect(() => {
    if (!given.current.has(value)) setWritten(null);
  }, [value]);

  function press(event: KeyboardEvent<HTMLInputElement>) {
    onKeyDown?.(event);
    const way = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (way === 0 || event.altKey || isForInputMethod(event)) return;
    event.preventDefault();
    const next = value === null ? (min ?? 0) : Number((value + way * step).toPrecision(12));
    if (fits(next)) take(String(next));
  }
  const isWrong = written !== null && written.gave === null && written.text.trim() !== '';
  return (
    <TextInput
      autoComplete="off"
      inputMode={min !== undefined && min >= 0 ? (isWhole ? 'numeric' : 'decimal') : 'text'}
      {...rest}
      {...composing.field}
      dir="auto"
      value={composing.value}
      onChange={composing.onChange}
      onKeyDown={press}
      onBlur={(event) => {
        composing.field.onBlur(event);
        onBlur?.(event);
        given.current.clear();
        if (!isWrong) setWritten(null);
      }}
      error={isWrong ? t(told(min, max, isWhole), { min: min ?? '', max: max ?? '' }) : error}
    />
  );
}

function told(min: number | undefined, max: number | undefined, isWhole: boolean) {
  if (min !== undefined && max !== undefined) return isWhole ? 'number.wholeBetween' : 'number.between';
  if (min !== undefined) return 'number.atLeast';
  return max === undefined ? 'number.any' : 'number.atMost';
}
