import { z } from 'zod';
import { line, paragraph } from '../../live/text.ts';
import { fieldsSchema, type Field } from './field.ts';
import { checkCost } from './cost.ts';
import { checkReferences } from './references.ts';

export const worksheetKinds = ['thoughts', 'activity', 'problems', 'plans', 'logs', 'values', 'own'] as const;
export type WorksheetKind = (typeof worksheetKinds)[number];

/** What a worksheet asks. A sheet keeps the version it was made with. */
export interface Template {
  id: string;
  version: number;
  title: string;
  about: string;
  kind: WorksheetKind;
  fields: Field[];
}

/** Fields of all levels together. */
export const FIELDS_MAX = 120;

/** What a facilitator writes; id and version are the server's. */
export type TemplateDraft = Pick<Template, 'title' | 'about' | 'fields'>;

const title = line(80);
const about = paragraph(400);

const fields = fieldsSchema.superRefine((all, context) => {
  if (countFields(all) > FIELDS_MAX) context.addIssue({ code: 'custom', message: `A worksheet can have at most ${FIELDS_MAX} fields.` });
  for (const { path, say } of checkReferences(all)) context.addIssue({ code: 'custom', path: path.slice(1), message: `Field ${placeOf(path)}: ${say}` });
});

// Asked of what is published from now on: a stored one stays readable, and ends where its steps do.
const affordable = fields.superRefine((all, context) => {
  for (const { path, say } of checkCost(all)) context.addIssue({ code: 'custom', path: path.slice(1), message: `Field ${placeOf(path)}: ${say}` });
});

export const draftSchema: z.ZodType<TemplateDraft> = z.strictObject({ title, about, fields: affordable });

export const templateSchema: z.ZodType<Template> = z.strictObject({
  id: z.string().regex(/^[\w-]{1,64}$/),
  version: z.int().min(1).max(1_000_000),
  title,
  about,
  kind: z.enum(worksheetKinds),
  fields,
});

/** '3.1' for ['fields', 2, 'fields', 0, 'label']: which field it is, counted from one as people count. '' where it is none. */
export const placeOf = (path: readonly PropertyKey[]): string =>
  path.flatMap((part, at) => (typeof part === 'number' && path[at - 1] === 'fields' ? [part + 1] : [])).join('.');

const countFields = (all: readonly Field[]): number => all.reduce((sum, field) => sum + 1 + ('fields' in field ? countFields(field.fields) : 0), 0);
