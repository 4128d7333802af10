import { ofNobody, type Cares } from '#server/platform/feature/care.ts';

export const accountCares = {
  Person: {
    called: 'Your account',
    exports: async ({ prisma }, id) =>
      prisma.person.findMany({ where: { id }, select: { name: true, email: true, emailVerified: true, zone: true, createdAt: true } }),
    // Who the record of care is about stays to be read in it: the name.
    erases: async (tx, id) =>
      void (await tx.person.update({
        where: { id },
        data: { email: `gone-${id}@hearth.invalid`, emailVerified: false, image: null, zone: null, twoFactorEnabled: false },
      })),
  },
  AuthAccount: {
    called: 'Your password',
    exports: 'A password is kept as a hash alone.',
    erases: async (tx, userId) => void (await tx.authAccount.deleteMany({ where: { userId } })),
  },
  AuthSession: {
    called: 'Where you are signed in',
    exports: async ({ prisma }, userId) =>
      (await prisma.authSession.findMany({ where: { userId }, orderBy: { createdAt: 'asc' } })).map(({ createdAt, expiresAt, ipAddress, userAgent }) => ({
        since: createdAt,
        until: expiresAt,
        from: ipAddress,
        browser: userAgent,
      })),
    erases: async (tx, userId) => void (await tx.authSession.deleteMany({ where: { userId } })),
  },
  AuthVerification: ofNobody('Addresses that are being proven', 'It is forgotten within hours.'),
  PasswordLink: {
    called: 'Links to a new password',
    exports: async ({ prisma }, personId) =>
      prisma.passwordLink.findMany({ where: { personId }, orderBy: { createdAt: 'asc' }, select: { createdAt: true, from: true, usedAt: true } }),
    erases: async (tx, personId) => void (await tx.passwordLink.deleteMany({ where: { personId } })),
  },
  EmailChange: {
    called: 'New addresses that you asked for',
    exports: async ({ prisma }, personId) =>
      prisma.emailChange.findMany({ where: { personId }, orderBy: { createdAt: 'asc' }, select: { email: true, createdAt: true, usedAt: true } }),
    erases: async (tx, personId) => void (await tx.emailChange.deleteMany({ where: { personId } })),
  },
} satisfies Cares;
