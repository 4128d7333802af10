// Everything that Hearth keeps in a browser, and what becomes of it when its person goes. What is not named here cannot be kept:
// `deviceStore` and `deviceValues` take these names alone, lint forbids the browser's own stores elsewhere, and a story walks them all.

/**
 * copies: what the server has as well; gone with the person, however they went.
 * words: what the server does not have; stays sealed for its owner, and goes only when they say so.
 * key: what opens both, until its person goes.
 */
export type Keeps = 'copies' | 'words' | 'key';

/** Databases (IndexedDB). Each record is under its owner's mark; copies and words are sealed. */
export const databases = {
  key: { database: 'hearth-key', keeps: 'key' },
  sheets: { database: 'hearth-own-sheets', keeps: 'copies' },
  changes: { database: 'hearth-own-changes', keeps: 'words' },
  newSheets: { database: 'hearth-own-new-sheets', keeps: 'words' },
  days: { database: 'hearth-own-days', keeps: 'words' },
  drafts: { database: 'hearth-own-drafts', keeps: 'words' },
} as const satisfies Record<string, { database: string; keeps: Keeps }>;
export type Database = keyof typeof databases;

/** Of earlier versions, unsealed: taken over at the first start of this one (`outlived.ts`). */
export const outlived = {
  sheets: { database: 'hearth-sheets', store: 'all' },
  newSheets: { database: 'hearth-new-sheets', store: 'all' },
  changes: { database: 'hearth-unsent', store: 'changes' },
  days: { database: 'hearth-practice', store: 'days' },
} as const;

/**
 * Single values. device: of this device, whoever sits there. choice: of the person, gone when they sign out or somebody else comes.
 * person: who is here. tab: where a browser tab was, gone with the person.
 */
export const values = {
  devices: { key: 'hearth.devices', of: 'device' },
  clinic: { key: 'hearth.clinic', of: 'device' },
  shortcuts: { key: 'hearth.shortcuts', of: 'choice' },
  exercises: { key: 'hearth.exercises', of: 'choice' },
  captions: { key: 'hearth.captions', of: 'choice' },
  owner: { key: 'hearth.owner', of: 'person' },
  /** Whose the choices are. */
  chooser: { key: 'hearth.chooser', of: 'person' },
  ending: { key: 'hearth.ending', of: 'person' },
  inside: { key: 'hearth.inside', of: 'tab' },
  panel: { key: 'hearth.panel', of: 'tab' },
  /** When its page was loaded anew by itself. */
  loadedAnew: { key: 'hearth.loaded-anew', of: 'tab' },
} as const satisfies Record<string, { key: string; of: 'device' | 'choice' | 'person' | 'tab' }>;
export type Value = keyof typeof values;

/** Where the service worker keeps a participant's own answers. The others hold pages and the help contacts, which are everybody's. */
export const OWN_CACHE = 'hearth-own';
