import type { Place } from '../../base/device/places.ts';

/** What was written in sheets and shared documents and not sent yet. */
export const changesPlace = { name: 'changes', database: 'hearth-own-changes', keeps: 'words' } as const satisfies Place;
