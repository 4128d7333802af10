import { z } from 'zod';
import { line, paragraph } from '../../live/text.ts';
import { noDeeperThan } from './depth.ts';
import { expressionSchema, type Expression } from './expression.ts';

export const TEXT_MAX = 200;
export const LONG_MAX = 4000;
export const ROWS_MAX = 60;
export const CHOICES_MAX = 60;
/** So many fields can be on a sheet when all its lists, and the lists in them, are full. */
export const PLACES_MAX = 40_000;
/** So many steps it takes at most to work out a sheet (`workOut`). Templates that could take more are refused (`checkCost`). */
export const COMPUTE_STEPS_MAX = 200_000;

export interface Option {
  value: string;
  label: string;
}

interface Named {
  /** What the answer is kept under. */
  key: string;
  label: string;
  help?: string | undefined;
}
interface Asked extends Named {
  required?: boolean | undefined;
}

/** A heading for the fields after it. */
export interface SectionField extends Named {
  type: 'section';
}
/** The crisis contacts, which nobody can take away from a plan. */
export interface CrisisField extends Named {
  type: 'crisis';
}
/** One line of up to TEXT_MAX characters. */
export interface TextField extends Asked {
  type: 'text';
  suggestions?: string[] | undefined;
}
/** Up to LONG_MAX characters in lines. */
export interface LongField extends Asked {
  type: 'long';
}
/** Kept as it was chosen, without a zone: '2026-11-24', '2026-11-24T19:00', '19:00'. */
export interface WhenField extends Asked {
  type: 'date' | 'datetime' | 'time';
}
export interface YesNoField extends Asked {
  type: 'yesNo';
  /** In a list: yes in one row only. */
  inOneRow?: boolean | undefined;
}
export interface NumberField extends Asked {
  type: 'number';
  min?: number | undefined;
  max?: number | undefined;
  step?: number | undefined;
  unit?: string | undefined;
}
/** A number on a line; `low` and `high` say what its ends stand for. */
export interface ScaleField extends Asked {
  type: 'scale';
  min: number;
  max: number;
  step: number;
  low: string;
  high: string;
  /** What is said where the answer is below `value`. */
  hintBelow?: { value: number; say: string } | undefined;
}
export interface ChoiceField extends Asked {
  type: 'choice' | 'choices';
  options: Option[];
}
/** One or more rows of a list that stands in the same template. */
export interface RefField extends Asked {
  type: 'ref';
  list: string;
  show: string;
  max: number;
}
/** Rows of the same fields. */
export interface ListField extends Asked {
  type: 'list';
  /** What one row is called: 'Feeling'. */
  rowLabel: string;
  fields: Field[];
  min?: number | undefined;
  max: number;
  /** Has one row for each row of that list, named by its field `show`. */
  follows?: { list: string; show: string } | undefined;
  /** Has exactly these rows. */
  fixedRows?: Option[] | undefined;
  /** Is there once that list has so many rows. */
  shownFrom?: { list: string; rows: number } | undefined;
  /** What is looked at in each row as a whole: the times of a night (`night.ts`). What does not fit together is asked about, and not worked out. */
  checks?: 'night' | undefined;
}
/** Fields that belong together. */
export interface GroupField extends Named {
  type: 'group';
  fields: Field[];
}
export interface ComputedField extends Named {
  type: 'computed';
  compute: Expression;
  decimals?: number | undefined;
  unit?: string | undefined;
}

export type Field =
  | SectionField
  | CrisisField
  | TextField
  | LongField
  | WhenField
  | YesNoField
  | NumberField
  | ScaleField
  | ChoiceField
  | RefField
  | ListField
  | GroupField
  | ComputedField;
export type FieldType = Field['type'];
export type FieldOf<T extends FieldType> = Extract<Field, { type: T }>;

/** Fields somebody answers: they are counted and may be required. */
export type AskedField = Exclude<Field, { type: 'section' | 'crisis' | 'computed' | 'group' }>;
export const isAsked = (field: Field): field is AskedField => !['section', 'crisis', 'computed', 'group'].includes(field.type);

/** Lists, groups, lists in lists: no deeper. */
const DEPTH_MAX = 4;

const key = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'A key is up to 40 small letters, digits and underscores, and begins with a letter.');
/** One line that must be there, and what to say where it is not. */
const said = (max: number, missing: string) => z.string(missing).trim().min(1, missing).pipe(line(max));
const label = said(200, 'Please write a question or a label.');
const named = { key, label, help: paragraph(600).optional() };
const asked = { ...named, required: z.boolean().optional() };
/** The key of another field. */
const another = z.string().min(1, 'Please choose the list and what shows its rows.').max(40);
const value = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/, 'A value is up to 40 letters, digits, underscores and hyphens.');
const options = z
  .array(z.strictObject({ value, label }), 'Please list the choices.')
  .min(1, 'There must be at least one choice.')
  .max(CHOICES_MAX, `There can be at most ${CHOICES_MAX} choices.`)
  .refine((all) => new Set(all.map((one) => one.value)).size === all.length, 'Two choices have the same value.');
const number = z.number('Please give a number.').min(-1e6).max(1e6);
const rows = (least: number) =>
  z.int('Please give a whole number.').min(least, `Please give at least ${least}.`).max(ROWS_MAX, `There can be at most ${ROWS_MAX} rows.`);
const inOrder = ({ min, max }: { min?: number | undefined; max?: number | undefined }) => min === undefined || max === undefined || min <= max;
const badOrder = 'The highest must not be below the lowest.';

const fields: z.ZodType<Field[]> = z.lazy(() => anyFields);

const anyField: z.ZodType<Field> = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.enum(['section', 'crisis']), ...named }),
    z.strictObject({ type: z.literal('text'), ...asked, suggestions: z.array(line(TEXT_MAX)).max(CHOICES_MAX).optional() }),
    z.strictObject({ type: z.literal('long'), ...asked }),
    z.strictObject({ type: z.enum(['date', 'datetime', 'time']), ...asked }),
    z.strictObject({ type: z.literal('yesNo'), ...asked, inOneRow: z.boolean().optional() }),
    z
      .strictObject({
        type: z.literal('number'),
        ...asked,
        min: number.optional(),
        max: number.optional(),
        step: number.positive('The step must be above 0.').optional(),
        unit: line(20).optional(),
      })
      .refine(inOrder, { error: badOrder, path: ['max'] }),
    z
      .strictObject({
        type: z.literal('scale'),
        ...asked,
        min: number,
        max: number,
        step: number.positive('The step must be above 0.'),
        low: said(60, 'Please write what the lowest means.'),
        high: said(60, 'Please write what the highest means.'),
        hintBelow: z.strictObject({ value: number, say: line(200) }).optional(),
      })
      .refine(({ min, max }) => min < max, { error: 'The highest value must be above the lowest.', path: ['max'] })
      .refine(({ min, max, step }) => (max - min) / step <= 100, { error: 'A scale can have at most 100 steps.', path: ['step'] }),
    z.strictObject({ type: z.enum(['choice', 'choices']), ...asked, options }),
    z.strictObject({ type: z.literal('ref'), ...asked, list: another, show: another, max: rows(1) }),
    z
      .strictObject({
        type: z.literal('list'),
        ...asked,
        rowLabel: said(60, 'Please write what one row is called.'),
        fields,
        min: rows(0).optional(),
        max: rows(1),
        follows: z.strictObject({ list: key, show: key }).optional(),
        fixedRows: options.optional(),
        shownFrom: z.strictObject({ list: key, rows: rows(1) }).optional(),
        checks: z.literal('night').optional(),
      })
      .refine(inOrder, { error: badOrder, path: ['max'] })
      .refine(({ follows, fixedRows }) => !follows || !fixedRows, { error: 'A list has fixed rows or follows another list, not both.', path: ['follows'] }),
    z.strictObject({ type: z.literal('group'), ...named, fields }),
    z.strictObject({ type: z.literal('computed'), ...named, compute: expressionSchema, decimals: z.int().min(0).max(4).optional(), unit: line(20).optional() }),
  ],
  'We do not know this kind of field.',
);

const anyFields = z
  .array(anyField, 'Please list the fields.')
  .min(1, 'There must be at least one field.')
  .max(60, 'There can be at most 60 fields here.')
  .refine((all) => new Set(all.map((one) => one.key)).size === all.length, 'Two fields have the same key.');

export const fieldsSchema: z.ZodType<Field[]> = noDeeperThan(DEPTH_MAX, 'fields', 'Fields are nested too deeply.').pipe(anyFields);
