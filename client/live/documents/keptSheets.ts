// What somebody wrote and the server does not have yet, in this browser. It goes as soon as the server has it. Sealed for its owner (client/base/device).
import { deviceStore } from '../../base/device/deviceStore.ts';
import { changesPlace } from './stores.ts';

const changes = deviceStore<Uint8Array>(changesPlace);

// One for each document on each page: two tabs do not write over each other's.
const keyOf = (sheet: string, client: number) => `${sheet}/${client}`;

/** What is written together in a session, by its document. */
export const ofSession = (document: string): string => `live:${document}`;
export const isOfSession = (sheet: string): boolean => sheet.startsWith('live:');

export interface KeptChange {
  key: string;
  update: Uint8Array;
}

/** Keeps everything that was not sent of one page, in place of what was kept for it before. Gives whether this browser keeps it. */
export const keep = (sheet: string, client: number, update: Uint8Array): Promise<boolean> => changes.put(keyOf(sheet, client), update);

/** What earlier pages could not send, of all sheets. */
export const listKept = async (): Promise<(KeptChange & { sheet: string })[]> =>
  (await changes.all()).map(({ key, value }) => ({ key, sheet: key.slice(0, key.lastIndexOf('/')), update: new Uint8Array(value) }));

/** What earlier pages could not send of this sheet. */
export const findKept = async (sheet: string): Promise<KeptChange[]> => (await listKept()).filter((one) => one.sheet === sheet);

/** The server has exactly this. What another tab kept in its place since then stays: that tab may be gone before it sends it. */
export const forgetSent = async (sent: readonly KeptChange[]): Promise<void> => {
  await Promise.all(sent.map(({ key, update }) => changes.change(key, (kept) => (kept && isSame(kept, update) ? undefined : kept))));
};

/** Whatever is kept under these keys, also what came in the meantime. */
export const forgetKept = (keys: readonly string[]): Promise<void> => changes.forget(keys);

export const forgetOwn = (sheet: string, client: number): Promise<void> => forgetKept([keyOf(sheet, client)]);

const isSame = (one: Uint8Array, other: Uint8Array) => one.length === other.length && one.every((byte, index) => byte === other[index]);
