// A participant's own sheets on this device, as they were last seen: to be read and gone on with while there is no connection. Gone when they sign out.
import { fromBase64, toBase64 } from 'lib0/buffer';
import { mergeUpdates } from 'yjs';
import type { SheetToRead } from '#shared/api/worksheets.ts';
import { deviceStore } from '../offline/deviceStore.ts';

interface Copy {
  /** The e-mail address of whose it is: nobody else who signs in here is shown it. */
  owner: string;
  opened: SheetToRead;
}

const copies = deviceStore<Copy>('hearth-sheets');

/** Keeps one, in place of what was kept of it. Gives whether this browser keeps anything. */
export const keepCopy = (owner: string, opened: SheetToRead): Promise<boolean> => copies.put(opened.sheet.id, { owner, opened });

/** Adds what the server has to the words of one that is kept: what another tab added stays. */
export const renewCopy = (id: string, update: string): Promise<void> =>
  copies.change(id, (copy) => copy && { ...copy, opened: { ...copy.opened, update: toBase64(mergeUpdates([fromBase64(copy.opened.update), fromBase64(update)])) } });

/** What is kept of a sheet of this person's, or null. */
export async function findCopy(owner: string, id: string): Promise<SheetToRead | null> {
  const copy = await copies.get(id);
  return copy?.owner === owner ? copy.opened : null;
}

export const forgetCopy = (id: string): Promise<void> => copies.forget([id]);

/** Nothing of anybody stays in this browser. */
export const forgetAllCopies = (): Promise<void> => copies.forgetAll();
