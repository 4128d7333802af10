import { defineFeature } from '#server/platform/feature/feature.ts';
import { createProgramRecord } from './programRecord.ts';
import { roomsWrites } from './rows.ts';
import { ofNobody, RECORD, type Cares } from '#server/platform/feature/care.ts';

const owns = {
  Breakout: ofNobody('Rooms that were open', 'Your own stand under "Rooms that you were in".'),
  BreakoutSeat: {
    called: 'Rooms that you were in',
    exports: async ({ prisma }, personId) =>
      (
        await prisma.breakoutSeat.findMany({ where: { member: { personId } }, include: { breakout: { include: { session: { select: { title: true } } } } } })
      ).map(({ breakout, room }) => ({ session: breakout.session.title, from: breakout.openedAt, until: breakout.closedAt, room })),
    erases: RECORD,
  },
  GroupingRule: ofNobody('Who is kept together or apart', 'It is about somebody else as well, and for those who lead groups alone.'),
  PrivateWord: {
    called: 'Private words with a facilitator',
    exports: async ({ prisma }, personId) =>
      (
        await prisma.privateWord.findMany({
          where: { about: { personId } },
          include: { about: { select: { session: { select: { title: true } } } } },
          orderBy: { startedAt: 'asc' },
        })
      ).map(({ about, kind, startedAt, endedAt, outcome }) => ({ session: about.session.title, kind, from: startedAt, until: endedAt, outcome })),
    erases: RECORD,
  },
} satisfies Cares;

/** What the tools of rooms and private words keep. Nothing of it is asked for by a page. */
export const roomsFeature = defineFeature({
  name: 'rooms',
  api: {},
  owns,
  writes: roomsWrites,
  recalls: (driver) => ({ roomsKept: createProgramRecord(driver) }),
  serves: {},
});
