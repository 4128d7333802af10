// How a sheet lives in a Y.Doc. An address names a place: 'situation', 'signs.green' (in a group), 'thoughts/<row>/belief' (in a row).
//  - text:<address>  a Y.Text for each text
//  - rows:<address>  a Y.Array of row ids for each list
//  - values          a Y.Map from address to everything else
// All of them are top-level types: two people who begin the same text at the same moment write into the same one.
import * as Y from 'yjs';
import { PLACES_MAX, ROWS_MAX, type Field, type ListField } from './field.ts';
import type { Template } from './template.ts';
import { coerce, type SheetRow, type SheetValue, type SheetValues } from './values.ts';

export type Address = string;

/** The address of a field within a level: '' at the top, 'thoughts/r1/' in a row, 'signs.' in a group. */
export const inRow = (list: Address, row: string): string => `${list}/${row}/`;
export const inGroup = (group: Address): string => `${group}.`;

const ROW_ID = /^[\w-]{1,40}$/;
const textName = (address: Address) => `text:${address}`;
const rowsName = (address: Address) => `rows:${address}`;
const valuesOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('values');

/** The text at an address; made by the first who asks. */
export const textAt = (doc: Y.Doc, address: Address): Y.Text => doc.getText(textName(address));

/** The order of a list's rows. */
export const rowsAt = (doc: Y.Doc, address: Address): Y.Array<unknown> => doc.getArray(rowsName(address));

/** The map of everything that is neither text nor rows. */
export const valuesMap = valuesOf;

/** What stands at an address, as it is stored. */
export const valueAt = (doc: Y.Doc, address: Address): unknown => valuesOf(doc).get(address);

/** Sets what is neither text nor rows; null takes it away. */
export function setValue(doc: Y.Doc, address: Address, value: string | number | boolean | string[] | null): void {
  if (value === null) valuesOf(doc).delete(address);
  else valuesOf(doc).set(address, value);
}

/** Ids of a list's own rows in order, each once: two people may have moved the same row. At most ROWS_MAX. */
export function rowIds(doc: Y.Doc, address: Address): string[] {
  const ids = rowsAt(doc, address)
    .toArray()
    .filter((id): id is string => typeof id === 'string' && ROW_ID.test(id));
  return [...new Set(ids)].slice(0, ROWS_MAX);
}

/** The ids of the rows a list shows, whatever they come from. `address` is the list's own. */
export function shownRowIds(doc: Y.Doc, list: ListField, address: Address): string[] {
  if (list.fixedRows) return list.fixedRows.map(({ value }) => value);
  return rowIds(doc, list.follows ? list.follows.list : address);
}

/** Adds a row with a new id at the end; null and nothing changed where the list is full. */
export function addRow(doc: Y.Doc, list: ListField, address: Address, id: string): string | null {
  if (list.follows || list.fixedRows || rowIds(doc, address).length >= list.max) return null;
  rowsAt(doc, address).push([id]);
  return id;
}

/** Puts the rows in this order. Rows that somebody else added meanwhile stay, at the end. */
export function orderRows(doc: Y.Doc, address: Address, ids: readonly string[]): void {
  doc.transact(() => {
    const rows = rowsAt(doc, address);
    const now = rowIds(doc, address);
    const wanted = [...ids.filter((id) => now.includes(id)), ...now.filter((id) => !ids.includes(id))];
    if (wanted.join() === now.join() && rows.length === now.length) return;
    rows.delete(0, rows.length);
    rows.push(wanted);
  });
}

/** Takes a row away with everything in it, and in the lists that follow this one. */
export function removeRow(doc: Y.Doc, template: Pick<Template, 'fields'>, list: ListField, address: Address, id: string): void {
  doc.transact(() => {
    const rows = rowsAt(doc, address);
    for (let at = rows.length - 1; at >= 0; at -= 1) if (rows.get(at) === id) rows.delete(at);
    clear(doc, list.fields, inRow(address, id));
    for (const field of template.fields) if (field.type === 'list' && field.follows?.list === address) clear(doc, field.fields, inRow(field.key, id));
  });
}

/** Empties fields, rows included. */
export function clear(doc: Y.Doc, fields: readonly Field[], prefix: string): void {
  for (const field of fields) {
    const address = prefix + field.key;
    if (field.type === 'text' || field.type === 'long') textAt(doc, address).delete(0, textAt(doc, address).length);
    else if (field.type === 'group') clear(doc, field.fields, inGroup(address));
    else if (field.type === 'list') {
      for (const id of rowIds(doc, address)) clear(doc, field.fields, inRow(address, id));
      for (const { value } of field.fixedRows ?? []) clear(doc, field.fields, inRow(address, value));
      rowsAt(doc, address).delete(0, rowsAt(doc, address).length);
    } else valuesOf(doc).delete(address);
  }
}

/** Everything a sheet says, by its template. Never throws: what does not fit the template reads as not answered. Computed fields are left out. */
export const readSheet = (doc: Y.Doc, template: Pick<Template, 'fields'>): SheetValues => readFields(doc, template.fields, '', { left: PLACES_MAX });

/** How many fields in rows may still be read: a stored template of before ends there, whatever its lists multiply to. */
interface Places {
  left: number;
}

function readFields(doc: Y.Doc, fields: readonly Field[], prefix: string, places: Places): SheetValues {
  const values: SheetValues = {};
  for (const field of fields) {
    places.left -= 1;
    if (places.left < 0) break;
    const value = readField(doc, field, prefix + field.key, places);
    if (value !== undefined) values[field.key] = value;
  }
  return values;
}

function readField(doc: Y.Doc, field: Field, address: Address, places: Places): SheetValue | undefined {
  switch (field.type) {
    case 'section':
    case 'crisis':
    case 'computed':
      return undefined;
    case 'text':
    case 'long':
      return textAt(doc, address).toString();
    case 'group':
      return readFields(doc, field.fields, inGroup(address), places);
    case 'list':
      return shownRowIds(doc, field, address).map((id): SheetRow => ({ id, values: readFields(doc, field.fields, inRow(address, id), places) }));
    default:
      return coerce(field, valueAt(doc, address));
  }
}

/** Writes values into a sheet, over what is there: for copies, examples and imports. What does not fit is left out. */
export function writeSheet(doc: Y.Doc, template: Pick<Template, 'fields'>, values: SheetValues): void {
  doc.transact(() => {
    clear(doc, template.fields, '');
    writeFields(doc, template.fields, values, '');
  });
}

function writeFields(doc: Y.Doc, fields: readonly Field[], values: SheetValues, prefix: string): void {
  for (const field of fields) {
    const value = Object.hasOwn(values, field.key) ? values[field.key] : undefined;
    if (value !== undefined) writeField(doc, field, value, prefix + field.key);
  }
}

function writeField(doc: Y.Doc, field: Field, value: SheetValue, address: Address): void {
  switch (field.type) {
    case 'section':
    case 'crisis':
    case 'computed':
      return;
    case 'text':
    case 'long':
      if (typeof value === 'string' && value !== '') textAt(doc, address).insert(0, value);
      return;
    case 'group':
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) writeFields(doc, field.fields, value, inGroup(address));
      return;
    case 'list': {
      const rows = Array.isArray(value) ? value.filter((row): row is SheetRow => typeof row === 'object' && ROW_ID.test(row.id)) : [];
      if (!field.follows && !field.fixedRows && rows.length > 0) rowsAt(doc, address).push(rows.slice(0, field.max).map(({ id }) => id));
      for (const row of rows) writeFields(doc, field.fields, row.values, inRow(address, row.id));
      return;
    }
    default:
      setValue(doc, address, coerce(field, value));
  }
}
