import type * as Y from 'yjs';
import { withComputed } from '#shared/learning/worksheets/compute.ts';
import { readSheet } from '#shared/learning/worksheets/document.ts';
import type { Template } from '#shared/learning/worksheets/template.ts';
import type { SheetValues } from '#shared/learning/worksheets/values.ts';

export interface WorkedOut {
  subscribe: (listener: () => void) => () => void;
  read: () => SheetValues;
}

const known = new WeakMap<Y.Doc, WeakMap<object, WorkedOut>>();

/** The worked-out values of a sheet, read once for each change however many fields ask. */
export function workedOut(doc: Y.Doc, template: Pick<Template, 'fields'>): WorkedOut {
  const ofDoc = known.get(doc) ?? new WeakMap<object, WorkedOut>();
  known.set(doc, ofDoc);
  const found = ofDoc.get(template.fields) ?? watch(doc, template);
  ofDoc.set(template.fields, found);
  return found;
}

function watch(doc: Y.Doc, template: Pick<Template, 'fields'>): WorkedOut {
  const listeners = new Set<() => void>();
  let values: SheetValues | null = null;
  // The document holds this listener as long as it lives itself. For one of 'update' Yjs would encode every letter of everybody once more.
  doc.on('afterTransaction', ({ changed }: Y.Transaction) => {
    if (changed.size === 0) return;
    values = null;
    listeners.forEach((listener) => listener());
  });
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: () => (values ??= withComputed(template, readSheet(doc, template))),
  };
}
