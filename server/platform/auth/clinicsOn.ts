import type { Prisma } from '#server/platform/db/generated/client.ts';

/** Clinics whose people may sign in and get mail. The demo's password is known to everybody, so with the demo off there are no such people. */
export const clinicsOn = (isDemo: boolean): Prisma.ClinicWhereInput => (isDemo ? {} : { isDemo: false });
