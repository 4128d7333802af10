import { features } from '#server/features.ts';
import { servedBy } from '#server/platform/feature/feature.ts';

/** Every endpoint there is, with what answers it. What is not here does not exist. */
export const routes = servedBy(features);
