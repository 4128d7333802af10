import type { Place } from '../../base/device/places.ts';

/** Days that were tapped and not sent yet. */
export const daysPlace = { name: 'days', database: 'hearth-own-days', keeps: 'words' } as const satisfies Place;
