import type { HelpInfo, Me } from '#shared/api/types.ts';
import { clinicRoles } from '#shared/people/role.ts';
import { defineRoute } from '#server/http/route.ts';

export const me = defineRoute({
  method: 'get',
  path: '/api/me',
  by: clinicRoles,
  async run({ db, auth, caller }) {
    const { name, phone } = await db.prisma.clinic.findUniqueOrThrow({ where: { id: caller.clinicId } });
    return { name: caller.name, email: caller.email, role: caller.role, clinic: { name, phone }, owner: auth.onDevices(caller.id).owner } satisfies Me;
  },
});

/** The key of what the caller's own browser keeps of them, such as words that could not be sent yet. */
export const deviceKey = defineRoute({
  method: 'get',
  path: '/api/device-key',
  by: clinicRoles,
  async run({ auth, caller }) {
    return { key: auth.onDevices(caller.id).key };
  },
});

export const help = defineRoute({
  method: 'get',
  path: '/api/help',
  by: [...clinicRoles, 'signedOut'],
  async run({ db, caller }) {
    // Whoever is not signed in is told of the clinic only where this server has just one.
    const clinics = await db.prisma.clinic.findMany({ where: caller ? { id: caller.clinicId } : {}, take: 2 });
    const clinic = clinics.length === 1 ? clinics[0] : undefined;
    return { clinicName: clinic?.name ?? null, clinicPhone: clinic?.phone ?? null } satisfies HelpInfo;
  },
});
