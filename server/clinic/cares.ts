import { ofNobody, type Cares } from '#server/platform/care.ts';

export const clinicCares = {
  Clinic: ofNobody('Clinics', 'It is about the clinic and nobody in it.'),
  Program: ofNobody('Programs', 'It is about the clinic and nobody in it.'),
  SetupLink: ofNobody('The way to the first clinic', 'It is about the clinic and nobody in it.'),
} satisfies Cares;
