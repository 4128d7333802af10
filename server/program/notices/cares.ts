import { ofNobody, type Cares } from '#server/platform/feature/care.ts';

export const noticeCares = { ClinicNotice: ofNobody('What a clinic had to know', 'It is about a session and nobody in it.') } satisfies Cares;
