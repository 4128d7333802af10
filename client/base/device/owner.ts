// Who sits at this device, as far as this page knows: by the mark that the server gives each person, which names nobody.
import { forgetValues, readValue, writeValue } from './values.ts';

let owner: string | null = null;

/** The mark of whoever this page belongs to; null before the server said, and for nobody. */
export const ownerOfPage = (): string | null => owner;

/** The mark of whoever is signed in on this device, as this or another page was told last. */
export const ownerOfDevice = (): string | null => readValue('owner');

/** The server says whose page this is. */
export function beOwnedBy(mark: string): void {
  owner = mark;
  // A sign-in that ended by itself leaves its person's choices: for them alone.
  if (readValue('chooser') !== mark) forgetValues(new Set(['choice']));
  writeValue('chooser', mark);
  if (ownerOfDevice() !== mark) writeValue('owner', mark);
}
