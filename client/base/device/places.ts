// Everything that Hearth keeps in a browser, and what becomes of it when its person goes. What no feature declares (`stores` of its face) and
// what is not named here keeps nothing: a database that nobody would empty is never opened. Lint forbids the browser's own stores elsewhere.

/**
 * copies: what the server has as well; gone with the person, however they went.
 * words: what the server does not have; stays sealed for its owner, and goes only when they say so.
 * key: what opens both, until its person goes.
 */
export type Keeps = 'copies' | 'words' | 'key';

/** A database (IndexedDB). Each record is under its owner's mark; copies and words are sealed. */
export interface Place {
  /** Among the words for what was not sent (`unsent.of` in client/base/words/signIn.ts), where it keeps words. */
  name: string;
  database: string;
  keeps: Keeps;
}

/** What opens the others. */
export const keyPlace = { name: 'key', database: 'hearth-key', keeps: 'key' } as const satisfies Place;
/** What somebody half wrote in a session, or in one of its fields. */
export const draftsPlace = { name: 'drafts', database: 'hearth-own-drafts', keeps: 'words' } as const satisfies Place;
/** Those that are no feature's. */
export const ownPlaces: readonly Place[] = [keyPlace, draftsPlace];

let declared: readonly Place[] = ownPlaces;
/** Names all that features keep, before anything is kept: signing out empties these. */
export const declarePlaces = (ofFeatures: readonly Place[]): void => void (declared = [...ownPlaces, ...ofFeatures]);
export const declaredPlaces = (): readonly Place[] => declared;

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
