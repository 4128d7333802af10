import type { types } from 'mediasoup';
import type { Engine } from './engine.ts';
import type { Hearing, Volumes } from './hearing.ts';
import type { Sparing } from './sparing.ts';

/** Tells whose part it is what an engine measures of voices, for as long as the engine lives. */
export const followLevels = ({ levels, onsets, slowLevels }: Engine, hearing: Hearing, sparing: Sparing): void => {
  levels.on('volumes', (volumes) => {
    hearing.onVolumes(volumes);
    sparing.heard(producersOf(volumes));
  });
  levels.on('silence', () => hearing.onVolumes([]));
  onsets.on('volumes', (volumes) => sparing.heard(producersOf(volumes)));
  slowLevels.on('volumes', (volumes) => {
    hearing.onSlowVolumes(volumes);
    sparing.heardSlowly(producersOf(volumes));
  });
  slowLevels.on('silence', () => hearing.onSlowVolumes([]));
};

const producersOf = (volumes: Volumes): types.Producer[] => volumes.map(({ producer }) => producer);
