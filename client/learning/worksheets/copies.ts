// A participant's own sheets on this device, as they were last seen: to be read and gone on with while there is no connection. Gone with them (client/base/device).
import { fromBase64, toBase64 } from 'lib0/buffer';
import { mergeUpdates } from 'yjs';
import type { SheetToRead } from '#shared/learning/worksheets/answers.ts';
import { deviceStore } from '../../base/device/deviceStore.ts';
import { copiesPlace } from './stores.ts';

const copies = deviceStore<SheetToRead>(copiesPlace);

/** Keeps one, in place of what was kept of it. Gives whether this browser keeps anything. */
export const keepCopy = (opened: SheetToRead): Promise<boolean> => copies.put(opened.sheet.id, opened);

/** Adds what the server has to the words of one that is kept: what another tab added stays. */
export const renewCopy = (id: string, update: string): Promise<void> =>
  copies.change(id, (copy) => copy && { ...copy, update: toBase64(mergeUpdates([fromBase64(copy.update), fromBase64(update)])) });

/** What is kept of a sheet of this person's, or null. */
export const findCopy = async (id: string): Promise<SheetToRead | null> => (await copies.get(id)) ?? null;

export const forgetCopy = (id: string): Promise<void> => copies.forget([id]);
