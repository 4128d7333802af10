import type { Place } from '../../base/device/places.ts';

/** Sheets that were opened, as the server has them. */
export const copiesPlace = { name: 'sheets', database: 'hearth-own-sheets', keeps: 'copies' } as const satisfies Place;
/** Sheets that were begun without a connection. */
export const newSheetsPlace = { name: 'newSheets', database: 'hearth-own-new-sheets', keeps: 'words' } as const satisfies Place;
