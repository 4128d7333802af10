// Short forms for writing templates.
import type { Expression } from '../expression.ts';
import type {
  ChoiceField,
  ComputedField,
  CrisisField,
  Field,
  GroupField,
  ListField,
  LongField,
  NumberField,
  Option,
  RefField,
  ScaleField,
  SectionField,
  TextField,
  WhenField,
  YesNoField,
} from '../field.ts';

type More<F> = Partial<Omit<F, 'type' | 'key' | 'label'>>;

export const section = (key: string, label: string, help?: string): SectionField => ({ type: 'section', key, label, ...(help && { help }) });
export const crisis = (key: string, label: string): CrisisField => ({ type: 'crisis', key, label });
export const text = (key: string, label: string, more: More<TextField> = {}): TextField => ({ type: 'text', key, label, ...more });
export const long = (key: string, label: string, more: More<LongField> = {}): LongField => ({ type: 'long', key, label, ...more });
export const when = (type: WhenField['type'], key: string, label: string, more: More<WhenField> = {}): WhenField => ({ type, key, label, ...more });
export const yesNo = (key: string, label: string, more: More<YesNoField> = {}): YesNoField => ({ type: 'yesNo', key, label, ...more });
export const number = (key: string, label: string, more: More<NumberField> = {}): NumberField => ({ type: 'number', key, label, ...more });
export const choice = (key: string, label: string, options: Option[], more: More<ChoiceField> = {}): ChoiceField => ({
  type: 'choice',
  key,
  label,
  options,
  ...more,
});
export const choices = (key: string, label: string, options: Option[], more: More<ChoiceField> = {}): ChoiceField => ({
  type: 'choices',
  key,
  label,
  options,
  ...more,
});
export const ref = (key: string, label: string, list: string, show: string, more: More<RefField> = {}): RefField => ({
  type: 'ref',
  key,
  label,
  list,
  show,
  max: 1,
  ...more,
});
export const group = (key: string, label: string, fields: Field[], help?: string): GroupField => ({ type: 'group', key, label, fields, ...(help && { help }) });
export const list = (key: string, label: string, rowLabel: string, fields: Field[], more: More<ListField> = {}): ListField => ({
  type: 'list',
  key,
  label,
  rowLabel,
  fields,
  max: 20,
  ...more,
});
/** A list of short texts. */
export const texts = (key: string, label: string, rowLabel: string, more: More<ListField> = {}): ListField =>
  list(key, label, rowLabel, [text('text', rowLabel)], more);
export const computed = (key: string, label: string, compute: Expression, more: More<ComputedField> = {}): ComputedField => ({
  type: 'computed',
  key,
  label,
  compute,
  ...more,
});

/** 0 to 10 in whole steps. */
export const ten = (key: string, label: string, low: string, high: string, more: More<ScaleField> = {}): ScaleField => ({
  type: 'scale',
  key,
  label,
  min: 0,
  max: 10,
  step: 1,
  low,
  high,
  ...more,
});
/** 0 to 100 in steps of five. */
export const hundred = (key: string, label: string, low: string, high: string, more: More<ScaleField> = {}): ScaleField => ({
  type: 'scale',
  key,
  label,
  min: 0,
  max: 100,
  step: 5,
  low,
  high,
  ...more,
});

export const options = (named: Record<string, string>): Option[] => Object.entries(named).map(([value, label]) => ({ value, label }));

export const field = (name: string): Expression => ({ op: 'field', field: name });
export const minus = (a: Expression, b: Expression): Expression => ({ op: 'subtract', of: [a, b] });
export const meanOf = (rows: string, name: string): Expression => ({ op: 'mean', list: rows, of: field(name) });

export const weekdays = options({ mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday', fri: 'Friday', sat: 'Saturday', sun: 'Sunday' });
