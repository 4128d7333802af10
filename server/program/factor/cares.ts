import type { Cares } from '#server/platform/feature/care.ts';

export const factorCares = {
  TwoFactor: {
    called: 'Your second factor',
    exports: async ({ prisma }, userId) => prisma.twoFactor.findMany({ where: { userId }, select: { verified: true } }),
    erases: async (tx, userId) => void (await tx.twoFactor.deleteMany({ where: { userId } })),
  },
  Passkey: {
    called: 'Your passkeys',
    exports: async ({ prisma }, userId) =>
      prisma.passkey.findMany({ where: { userId }, orderBy: { createdAt: 'asc' }, select: { name: true, createdAt: true, usedAt: true } }),
    erases: async (tx, userId) => void (await tx.passkey.deleteMany({ where: { userId } })),
  },
} satisfies Cares;
