import type { Place } from '../../base/device/places.ts';

/** How far somebody read that the server does not know yet. */
export const readingsPlace = { name: 'readings', database: 'hearth-own-readings', keeps: 'words' } as const satisfies Place;
