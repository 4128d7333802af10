import { captioners as api } from '#shared/program/captioners/api.ts';
import { defineFeature } from '#server/platform/feature/feature.ts';
import { captionersCares } from '../schedule/cares.ts';
import { captioners, inviteCaptionerRoute, removeCaptionerRoute } from './captionerRoutes.ts';

export const captionersFeature = defineFeature({
  name: 'captioners',
  api,
  owns: captionersCares,
  serves: { list: captioners, invite: inviteCaptionerRoute, remove: removeCaptionerRoute },
});
