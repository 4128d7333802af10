import { people as peopleApi } from '#shared/program/people/api.ts';
import type { Me } from '#shared/program/account/answers.ts';
import type { HelpInfo } from '#shared/program/clinic/answers.ts';
import { findPerson } from '#server/platform/auth/identity.ts';
import { clinicsOn } from '#server/platform/auth/clinicsOn.ts';
import { serve } from '#server/platform/http/serve.ts';

export const me = serve(peopleApi.me, {
  async run({ db, auth, caller }) {
    const { name, phone } = await db.prisma.clinic.findUniqueOrThrow({ where: { id: caller.clinicId } });
    return {
      name: caller.name,
      email: caller.email,
      roles: [...caller.roles],
      clinic: { name, phone },
      owner: auth.onDevices(caller.id).owner,
      ...((await findPerson(auth, caller.id))?.mustSetUp && { mustSetUp: true as const }),
    } satisfies Me;
  },
});

/** The key of what the caller's own browser keeps of them, such as words that could not be sent yet. */
export const deviceKey = serve(peopleApi.deviceKey, {
  async run({ auth, caller }) {
    return { key: auth.onDevices(caller.id).key };
  },
});

export const help = serve(peopleApi.help, {
  async run({ db, settings, caller }) {
    // Whoever is not signed in is told of the clinic only where this server has just one.
    const clinics = await db.prisma.clinic.findMany({ where: caller ? { id: caller.clinicId } : clinicsOn(settings.isDemo), take: 2 });
    const clinic = clinics.length === 1 ? clinics[0] : undefined;
    return {
      clinicName: clinic?.name ?? null,
      clinicPhone: clinic?.phone ?? null,
      clinicHours: clinic?.hours || null,
      clinicZone: clinic?.zone || null,
      afterHoursPhone: clinic?.afterHoursPhone || null,
    } satisfies HelpInfo;
  },
});
