import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { setValue, type Address } from '#shared/learning/worksheets/document.ts';
import type { NumberField as NumberOf, ScaleField } from '#shared/learning/worksheets/field.ts';
import { coerce } from '#shared/learning/worksheets/values.ts';
import { Figure } from '../../../base/design/Figure.tsx';
import { NumberField } from '../../../base/design/fields/NumberField.tsx';
import { Scale } from '../../../base/design/Scale.tsx';
import { useSheet, useValue } from '../sheet.tsx';

/** More steps than this are a slider, not a row of numbers. */
const STEPS_MAX = 11;

export function NumberBox({ field, address }: { field: NumberOf; address: Address }) {
  const { t } = useTranslation('worksheets');
  const { doc } = useSheet();
  const value = coerce(field, useValue(doc, address)) as number | null;
  const { min, max, step, unit, label, help } = field;
  const bounds = min !== undefined && max !== undefined ? t('between', { min, max }) : undefined;
  return (
    <NumberField
      label={unit ? `${label} (${unit})` : label}
      description={[help, bounds].filter(Boolean).join(' ') || undefined}
      value={value}
      min={min}
      max={max}
      step={step}
      isWhole={step !== undefined && Number.isInteger(step)}
      onChange={(next) => setValue(doc, address, next)}
    />
  );
}

/** A number on a line: one tap for a few steps, a slider for many. Nothing is suggested before it is chosen. */
export function ScaleLine({ field, address }: { field: ScaleField; address: Address }) {
  const { doc } = useSheet();
  const id = useId();
  const value = coerce(field, useValue(doc, address)) as number | null;
  const choose = (next: number | null) => setValue(doc, address, next);
  const isShort = (field.max - field.min) / field.step < STEPS_MAX;
  return (
    <div className="sheet-scale">
      {isShort ? (
        <Scale
          name={id}
          label={field.label}
          low={field.low}
          high={field.high}
          value={value}
          min={field.min}
          max={field.max}
          step={field.step}
          onChange={choose}
        />
      ) : (
        <Slide field={field} value={value} onChange={choose} />
      )}
      {field.help && (
        <p className="sheet-help" dir="auto">
          {field.help}
        </p>
      )}
      <p className="sheet-hint" role="status" dir="auto">
        {field.hintBelow && value !== null && value < field.hintBelow.value ? field.hintBelow.say : ''}
      </p>
      {value !== null && <TakeBack label={field.label} onClick={() => choose(null)} />}
    </div>
  );
}

function Slide({ field, value, onChange }: { field: ScaleField; value: number | null; onChange: (value: number) => void }) {
  const { t } = useTranslation('worksheets');
  const id = useId();
  const { min, max, step, low, high } = field;
  const middle = min + Math.round((max - min) / step / 2) * step;
  // A tap on the middle of a slider that stands there already changes nothing, so the browser tells of no change.
  const take = (element: HTMLInputElement) => onChange(Number(element.value));
  return (
    <div className="sheet-slide" data-chosen={value !== null || undefined}>
      <label htmlFor={id} dir="auto">
        {field.label}
      </label>
      <div className="sheet-slide-line">
        <input
          id={id}
          type="range"
          min={min}
          max={max}
          step={step}
          value={value ?? middle}
          aria-valuetext={value === null ? t('notAnswered') : `${value}`}
          onChange={({ currentTarget }) => take(currentTarget)}
          onClick={({ currentTarget }) => take(currentTarget)}
        />
        <output htmlFor={id} aria-hidden translate="no">
          {value ?? '–'}
        </output>
      </div>
      <div className="scale-ends" aria-hidden>
        <span>
          <Figure>{min}</Figure> <span>{low}</span>
        </span>
        <span>
          <Figure>{max}</Figure> <span>{high}</span>
        </span>
      </div>
    </div>
  );
}

function TakeBack({ label, onClick }: { label: string; onClick: () => void }) {
  const { t } = useTranslation('worksheets');
  return (
    <Button className="sheet-take-back" variant="subtle" color="gray" size="compact-sm" aria-label={t('clearOf', { label })} onClick={onClick}>
      {t('clear')}
    </Button>
  );
}
