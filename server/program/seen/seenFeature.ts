import { seen as api } from '#shared/program/seen/api.ts';
import { defineFeature } from '#server/platform/feature/feature.ts';
import { seenByWhom } from './routes.ts';

/** Who has seen my data: reads the log that the door writes. */
export const seenFeature = defineFeature({
  name: 'seen',
  api,
  owns: {},
  serves: { byWhom: seenByWhom },
});
