import { worksheets as api } from '#shared/learning/worksheets/api.ts';
import { defineFeature } from '#server/platform/feature/feature.ts';
import { templateCares } from './cares.ts';
import { publishVersion, publishWorksheet, withdrawWorksheet, worksheets, worksheetToRead } from './templateRoutes.ts';

export const worksheetsFeature = defineFeature({
  name: 'worksheets',
  api,
  owns: templateCares,
  serves: {
    list: worksheets,
    read: worksheetToRead,
    publish: publishWorksheet,
    publishVersion,
    withdraw: withdrawWorksheet,
  },
});
