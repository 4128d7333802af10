import type { Cares } from '#server/platform/feature/care.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';

const addressOf = async (prisma: Pick<Prisma.TransactionClient, 'person'>, id: string) =>
  (await prisma.person.findUniqueOrThrow({ where: { id }, select: { email: true } })).email;

export const invitationCares = {
  Invitation: {
    called: 'Invitations to your address',
    exports: async ({ prisma }, person) =>
      prisma.invitation.findMany({ where: { email: await addressOf(prisma, person) }, select: { role: true, createdAt: true, acceptedAt: true } }),
    erases: async (tx, person) => void (await tx.invitation.deleteMany({ where: { email: await addressOf(tx, person) } })),
  },
} satisfies Cares;
