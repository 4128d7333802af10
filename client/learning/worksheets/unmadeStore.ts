// Which sheets were begun without a connection. Apart from what is done with them, which a page that only asks whether there are any does not need.
import { deviceStore } from '../../base/device/deviceStore.ts';
import { newSheetsPlace } from './stores.ts';

export interface Unmade {
  worksheet: string;
  version: number;
}

export const unmade = deviceStore<Unmade>(newSheetsPlace);
