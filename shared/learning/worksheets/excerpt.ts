import { isAsked, type Field, type ListField } from './field.ts';
import type { Template } from './template.ts';

/** Whether somebody can show this question by itself: it is at the top level and holds answers. */
export const isShowable = ({ fields }: Pick<Template, 'fields'>, key: string): boolean =>
  fields.some((field) => field.key === key && (isAsked(field) || field.type === 'group'));

/** What a question needs to be read by itself, and nothing more: the question, and of the lists it names the field that names their rows. The whole template for null. */
export function excerptOf(template: Pick<Template, 'fields'>, key: string | null): Pick<Template, 'fields'> {
  if (key === null) return template;
  const asked = template.fields.filter((field) => field.key === key);
  const named = asked.flatMap(namedBy);
  const lists = template.fields.flatMap((field): Field[] => {
    const shows = named.filter(({ list }) => list === field.key && list !== key).map(({ show }) => show);
    return field.type === 'list' && shows.length > 0 ? [namesOnly(field, shows)] : [];
  });
  return { fields: [...lists, ...asked] };
}

const namesOnly = (list: ListField, shows: readonly string[]): ListField => ({
  ...list,
  shownFrom: undefined,
  fields: list.fields.filter((field) => shows.includes(field.key)),
});

function namedBy(field: Field): { list: string; show: string }[] {
  if (field.type === 'ref') return [{ list: field.list, show: field.show }];
  const inside = 'fields' in field ? field.fields.flatMap(namedBy) : [];
  return field.type === 'list' && field.follows ? [field.follows, ...inside] : inside;
}
