import { ofNobody, RECORD, type Cares } from '#server/platform/feature/care.ts';

export const scheduleCares = {
  Session: ofNobody('Sessions', 'Your own sessions stand under "Your sessions".'),
  SessionMember: {
    called: 'Your sessions',
    exports: async ({ prisma }, personId) =>
      (await prisma.sessionMember.findMany({ where: { personId }, include: { session: true }, orderBy: { session: { startsAt: 'asc' } } })).map(
        ({ role, placeState, placeCountry, placeKind, letInReason, session: { title, kind, startsAt, endsAt } }) => ({
          title,
          kind,
          from: startsAt,
          until: endsAt,
          as: role,
          place: { state: placeState, country: placeCountry, kind: placeKind },
          letInReason,
        }),
      ),
    erases: RECORD,
  },
  AgreementAcceptance: {
    called: 'Agreements that you accepted',
    exports: async ({ prisma }, personId) => prisma.agreementAcceptance.findMany({ where: { personId }, select: { version: true, acceptedAt: true } }),
    erases: RECORD,
  },
  RememberedWayIn: {
    called: 'What the way into a session offers you again',
    exports: async ({ prisma }, person) =>
      (await prisma.rememberedWayIn.findMany({ where: { personId: person } })).map(
        ({ personId: _, contactName, contactRelationship, contactPhone, contactMayCall, place, callback, ...said }) => ({
          ...said,
          yourNumber: callback,
          emergencyContact: { name: contactName, relationship: contactRelationship, phone: contactPhone, mayBeCalled: contactMayCall },
          yourLastPlace: place === null ? null : (JSON.parse(place) as object),
        }),
      ),
    erases: async (tx, personId) => void (await tx.rememberedWayIn.deleteMany({ where: { personId } })),
  },
} satisfies Cares;

export const captionersCares = {
  InvitedCaptioner: ofNobody('Captioners without an account', 'Whoever has an account stands in it no more.'),
} satisfies Cares;

export const planningCares = {
  InvitedMember: ofNobody('People without an account on rosters', 'Whoever has an account stands in it no more.'),
} satisfies Cares;
