import { createContext, useCallback, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { rowsAt, shownRowIds, textAt, valuesMap, type Address } from '#shared/learning/worksheets/document.ts';
import type { Field, ListField } from '#shared/learning/worksheets/field.ts';
import type { Template } from '#shared/learning/worksheets/template.ts';
import type { SheetValues } from '#shared/learning/worksheets/values.ts';
import { workedOut } from './workedOut.ts';

/** A sheet that is being written. */
export interface Sheet {
  doc: Y.Doc;
  template: Pick<Template, 'fields'>;
  /** What stands with a field or a list: a way to show it. */
  beside?: ((address: Address, label: string) => ReactNode) | undefined;
  /** Where the others are, in a sheet that several write in. */
  awareness?: Awareness | undefined;
}

/** The row a field stands in. */
export interface RowPlace {
  list: Address;
  id: string;
}

/** The fields of one level. `prefix` begins their addresses. */
export interface FieldsProps {
  fields: readonly Field[];
  prefix: string;
  /** The level of its headings. */
  level: number;
  row?: RowPlace | undefined;
}

const SheetContext = createContext<Sheet | null>(null);
export const SheetProvider = SheetContext.Provider;

/** The sheet around this field. */
export function useSheet(): Sheet {
  const sheet = useContext(SheetContext);
  if (!sheet) throw new Error('a field outside of a sheet');
  return sheet;
}

/** What a field's element is called, so that others can lead to it. */
export const fieldId = (address: Address): string => `field-${address.replaceAll(/[^\w-]/g, '-')}`;

function useObserved<Event, T>(type: Y.AbstractType<Event>, read: () => T): T {
  const subscribe = useCallback(
    (listener: () => void) => {
      type.observe(listener);
      return () => type.unobserve(listener);
    },
    [type],
  );
  return useSyncExternalStore(subscribe, read);
}

/** What is written at an address, kept up. */
export const useText = (doc: Y.Doc, address: Address): string => {
  const text = useMemo(() => textAt(doc, address), [doc, address]);
  return useObserved(text, () => text.toString());
};

/** What is chosen at an address, kept up. */
export const useValue = (doc: Y.Doc, address: Address): unknown => {
  const values = useMemo(() => valuesMap(doc), [doc]);
  return useObserved(values, () => values.get(address));
};

/** The rows a list shows, kept up. */
export function useRowIds(doc: Y.Doc, list: ListField, address: Address): string[] {
  const rows = useMemo(() => rowsAt(doc, list.follows ? list.follows.list : address), [doc, list, address]);
  const order = useObserved(rows, () => shownRowIds(doc, list, address).join('\n'));
  return useMemo(() => (order === '' ? [] : order.split('\n')), [order]);
}

/** Everything the sheet says, worked out, kept up: for what depends on several fields. */
export function useSheetValues(doc: Y.Doc, template: Pick<Template, 'fields'>): SheetValues {
  const { subscribe, read } = useMemo(() => workedOut(doc, template), [doc, template]);
  return useSyncExternalStore(subscribe, read);
}
