import { placeOf } from './deviceStore.ts';
import { heldUnder } from './pageAlone.ts';
import { declaredPlaces, OWN_CACHE, type Keeps, type Place } from './places.ts';
import { rawStore } from './rawStore.ts';
import { forgetValues } from './values.ts';

const of = (keeps: Keeps): Place[] => declaredPlaces().filter((place) => place.keeps === keeps);

/** Somebody's own words that the server does not have, of one kind. */
export interface Unsent {
  /** Its name. */
  place: string;
  count: number;
  /** How many of them this browser did not take: they go with this page. */
  onPageAlone: number;
}

/** How much of somebody's own words is on this device alone, by place. */
export const wordsOf = async (owner: string): Promise<Unsent[]> => {
  const all = await Promise.all(of('words').map((place) => unsentAt(place, placeOf(owner, ''))));
  return all.filter(({ count }) => count > 0);
};

async function unsentAt(place: Place, start: string): Promise<Unsent> {
  const here = heldUnder(place.name, start).map(([at]) => at);
  const all = new Set([...(await rawStore(place).keys(start)), ...here]);
  return { place: place.name, count: all.size, onPageAlone: here.length };
}

interface Emptying {
  owner: string;
  /** They said that what could not be sent may go, too. */
  withWords: boolean;
  /** They left by themselves, or somebody else is here: what they chose goes with them. */
  withChoices: boolean;
}

/** Empties everything on this device that is this person's. What stays is sealed, and its key is gone. */
export async function emptyDevice({ owner, withWords, withChoices }: Emptying): Promise<void> {
  forgetValues(new Set(withChoices ? ['tab', 'choice'] : ['tab']));
  navigator.serviceWorker?.controller?.postMessage({ personGone: true });
  await Promise.all([
    ...of('key').map((place) => rawStore(place).forget([owner])),
    ...[...of('copies'), ...(withWords ? of('words') : [])].map((place) => rawStore(place).forgetUnder(placeOf(owner, ''))),
    globalThis.caches?.delete(OWN_CACHE).catch(() => false),
  ]);
}
