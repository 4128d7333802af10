import type { Endpoint } from '#shared/base/endpoint.ts';
import { isRefusal, type Refusal } from '#shared/base/refusal.ts';
import type { Act } from '#shared/people/access.ts';
import type { Logs } from '#shared/people/logged.ts';
import type { Person } from '#server/platform/auth/identity.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';
import type { Db } from '#server/platform/db/open.ts';
import { standingsOf, type Standings } from '#server/platform/access/standing.ts';
import type { Audit } from '#server/platform/audit/audit.ts';
import type { AuditEntry } from '#server/platform/audit/chain.ts';
import type { Noting } from '#server/platform/audit/noting.ts';
import { nobodys, whoseIs, type Whose } from '#server/platform/audit/whose.ts';
import type { Served } from './serve.ts';

interface Asking {
  db: Db;
  audit: Audit;
  route: Pick<Served, 'endpoint' | 'word'>;
  caller: Person;
  /** What stands in the address in the place of `:id`. */
  id: string;
  now: Date;
}
/** What is to be said of a change to open pages (`server/platform/push`). */
export interface Told {
  whose: Whose;
  isSilent: boolean;
}
type Kinded = Extract<Logs, { of: unknown }>;
type Row = (outcome: string, whose: Whose) => Omit<AuditEntry, 'standings'>;

/** Lets `run` answer, and writes what somebody was given, changed or refused of another person's before that leaves. Throws where an answer does not say whose it is. */
export async function withLog(asking: Asking, run: (noting: Noting) => Promise<object>, told: Told): Promise<object> {
  const { logs } = asking.route.endpoint;
  if (!('not' in logs)) return runLogged(asking, logs, run, told);
  if (logs.not === 'own' || logs.not === 'signIn') told.whose = { ...nobodys, people: [asking.caller.id] };
  return run({ about: () => {}, changeIn: async () => {}, silently: () => void (told.isSilent = true) });
}

/** Writes that somebody asked for what is not for them at all. */
export const logRefusal = async (asking: Asking, refusal: Refusal): Promise<void> => {
  const { logs } = asking.route.endpoint;
  if ('not' in logs) return;
  await asking.audit.append(rowsOf(asking, logs)(refusal.refused, await whoseIn(asking, logs)));
};

const whoseIn = ({ db, caller, id }: Asking, { of }: Kinded) => whoseIs(db.prisma, caller.clinicId, of, id);

// What a group has together is each one's: for whoever reads it, it is the others' as well.
const othersIn = (whose: Whose, { id }: Person): Whose => ({ ...whose, people: whose.people.filter((one) => one !== id) });
const isTheirsAlone = ({ people }: Whose, { id }: Person): boolean => people.length === 1 && people[0] === id;

/** Whether it reads or changes. */
export const actOf = (endpoint: Pick<Endpoint, 'method' | 'act' | 'asks'>): Act => endpoint.act ?? (isChange(endpoint) ? 'w' : 'r');
const isChange = ({ method, asks }: Pick<Endpoint, 'method' | 'asks'>): boolean => method === 'post' && asks !== true;

async function runLogged(asking: Asking, logs: Kinded, run: (noting: Noting) => Promise<object>, told: Told): Promise<object> {
  const { audit, caller, route, db, now } = asking;
  const row = rowsOf(asking, logs);
  const why = (whose: Whose, prisma: Prisma.TransactionClient = db.prisma): Promise<Standings> =>
    standingsOf(prisma, { caller, act: actOf(route.endpoint), kind: logs.kind, by: route.endpoint.by, now }, whose);
  // Before it may be gone.
  const named = logs.shows === 'own' ? null : await whoseIn(asking, logs);
  told.whose = named ?? { ...nobodys, people: [caller.id] };
  let said: Whose | null = logs.of === 'answer' ? null : named;
  let isWritten = false;
  const outcome = await run({
    about: (people, sessions = []) => void (said = { ...nobodys, people, sessions }),
    async changeIn(tx, people, sessions) {
      const whose = { ...(named ?? nobodys), ...(people && { people }), ...(sessions && { sessions }) };
      told.whose = whose;
      const others = othersIn(whose, caller);
      if (!isTheirsAlone(whose, caller)) await audit.appendIn(tx, { ...row('done', others), standings: await why(others, tx) });
      isWritten = true;
    },
    silently: () => void (told.isSilent = true),
  });
  if (isRefusal(outcome)) await audit.append(row(outcome.refused, named ?? (await whoseIn(asking, logs))));
  else if (logs.shows === 'own' || isWritten) return outcome;
  else if (said === null || isChange(route.endpoint)) throw new Error(`${route.word} does not say whose it is.`);
  else {
    const others = othersIn(said, caller);
    if (others.people.length > 0) await audit.append(row('done', others), () => why(others));
  }
  return outcome;
}

const rowsOf =
  ({ route: { endpoint, word }, caller, now }: Asking, { kind }: Kinded): Row =>
  (outcome, { people, sessions, item }) => ({
    about: people,
    sessions,
    item,
    clinicId: caller.clinicId,
    at: now,
    byId: caller.id,
    role: caller.roles.join(' '),
    word,
    act: endpoint.gives ? 'export' : isChange(endpoint) ? 'change' : 'view',
    kind,
    outcome,
  });
