import { kept as api } from '#shared/learning/kept/api.ts';
import { defineFeature } from '#server/platform/feature/feature.ts';
import { documentRows } from '#server/live/documents/kept.ts';
import { kept, keptToRead, removeKept } from './routes.ts';

export const keptFeature = defineFeature({
  name: 'kept',
  api,
  owns: {},
  writes(driver) {
    const { keep, drop } = documentRows(driver);
    return { documentKept: keep, documentDropped: (_, row) => drop(row) };
  },
  serves: { list: kept, read: keptToRead, remove: removeKept },
});
