import { ofNobody, type Care, type Cares } from './care.ts';

const ENGINE = 'It holds a session that is on, and is deleted when that is over.';
const ofEngine = ofNobody('Sessions that are on', ENGINE);

interface Seen {
  at: string;
  name: string | null;
  act: string;
  kind: string;
}

/** The log of who saw whose data: a person's copy tells who saw theirs. */
const log: Care = {
  called: 'Who has seen what is yours',
  exports: async ({ driver }, person) =>
    (
      driver
        .prepare(
          `SELECT row.at, Person.name, row.act, row.kind FROM AuditPerson AS of JOIN AuditRow AS row ON row.clinicId = of.clinicId AND row.seq = of.seq
         LEFT JOIN Person ON Person.id = row.byId WHERE of.personId = ? AND row.outcome = 'done' ORDER BY row.at`,
        )
        .all(person) as Seen[]
    ).map(({ at, name, act, kind }) => ({ at, by: name ?? 'whoever runs the server, or somebody who no longer has an account', did: act, kind })),
  erases: 'The log is append-only: it shows who saw what, and holds ids and no content.',
};

/** The group chat of a program that keeps it: one's own words alone. */
const chat: Care = {
  called: 'What you wrote in a chat that your program keeps',
  exports: async ({ driver }, person) =>
    (
      driver
        .prepare(
          `SELECT LiveEvent.at, LiveEvent.data FROM LiveEvent JOIN SessionMember ON SessionMember.id = LiveEvent."by" AND SessionMember.sessionId = LiveEvent.sessionId
        WHERE SessionMember.personId = ? AND LiveEvent.tool = 'chat' ORDER BY LiveEvent.at`,
        )
        .all(person) as { at: number; data: string }[]
    ).flatMap(({ at, data }) => {
      const { message } = JSON.parse(data) as { message?: { text?: unknown } };
      return typeof message?.text === 'string' ? [{ at: new Date(Number(at)).toISOString(), words: message.text }] : [];
    }),
  erases: async (tx, person) =>
    void (await tx.$executeRaw`DELETE FROM LiveEvent WHERE tool = 'chat' AND EXISTS (SELECT 1 FROM SessionMember JOIN Session ON Session.id = SessionMember.sessionId
      WHERE SessionMember.id = LiveEvent."by" AND SessionMember.sessionId = LiveEvent.sessionId AND SessionMember.personId = ${person} AND Session.endedAt IS NOT NULL)`),
};

const GROUP = 'What a group wrote together belongs to all who were there, and is read in Hearth under Today.';

/** Tables that are no feature's. */
export const platformCares: Cares = {
  AuditRow: log,
  AuditPerson: ofNobody('Whom the log is about', 'It says whom a row of the log is about, which "Who has seen what is yours" tells.'),
  Job: ofNobody('What is done later', 'It holds ids alone, and is forgotten within a season.'),
  RateLimit: ofNobody('How often something was tried', 'It is forgotten within hours.'),
  KeptSecret: ofNobody('Keys', 'It is the server’s own.'),
  ServerLife: ofNobody('When the server ran', 'It is the server’s own.'),
  LiveEvent: chat,
  LiveLatest: ofEngine,
  LiveSnapshot: ofEngine,
  Document: ofNobody('What a group wrote together', GROUP),
  DocumentSnapshot: ofNobody('The words of shared texts', GROUP),
  DocumentUpdate: ofNobody('The words of shared texts', GROUP),
  WasThere: {
    called: 'What your groups wrote together and kept',
    exports: async ({ prisma }, person) =>
      (
        await prisma.wasThere.findMany({
          where: { member: { personId: person }, document: { isKept: true } },
          select: { document: { select: { title: true, session: { select: { title: true, startsAt: true } } } } },
        })
      ).map(({ document }) => ({
        title: document.title,
        session: document.session?.title,
        on: document.session?.startsAt,
      })),
    erases: GROUP,
  },
};
