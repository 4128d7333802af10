import { clinic as api } from '#shared/program/clinic/api.ts';
import { defineFeature } from '#server/platform/feature/feature.ts';
import { changeClinic, clinicSettingsRoute, sendTestMail } from './settingsRoutes.ts';
import { createProgramChat } from './programChat.ts';
import { clinicCares } from './cares.ts';
import { firstSteps, setupOffer, setUpRoute } from './routes.ts';

export const clinicFeature = defineFeature({
  name: 'clinic',
  api,
  owns: clinicCares,
  recalls: (driver) => ({ program: createProgramChat(driver) }),
  serves: { setupOffer, setUp: setUpRoute, settings: clinicSettingsRoute, change: changeClinic, testMail: sendTestMail, firstSteps },
});
