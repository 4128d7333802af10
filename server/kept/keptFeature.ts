import { kept as api } from '#shared/learning/kept/api.ts';
import { defineFeature } from '#server/platform/feature.ts';
import { kept, keptToRead, removeKept } from './routes.ts';

export const keptFeature = defineFeature({
  name: 'kept',
  api,
  owns: [],
  serves: { list: kept, read: keptToRead, remove: removeKept },
});
