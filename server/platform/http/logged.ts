import { isRefusal, type Refusal } from '#shared/base/refusal.ts';
import { standingOf, type Logs } from '#shared/people/logged.ts';
import { actingAs } from '#shared/people/role.ts';
import type { Person } from '#server/auth/identity.ts';
import type { Db } from '#server/db/open.ts';
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
type Kinded = Extract<Logs, { kind: unknown }>;
type Row = (outcome: string, whose: Whose) => AuditEntry;

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

async function runLogged(asking: Asking, logs: Kinded, run: (noting: Noting) => Promise<object>, told: Told): Promise<object> {
  const { audit, caller, route } = asking;
  const row = rowsOf(asking, logs);
  // Before it may be gone.
  const named = logs.shows === 'own' ? null : await whoseIn(asking, logs);
  told.whose = named ?? { ...nobodys, people: [caller.id] };
  let said: Whose | null = logs.of === 'answer' ? null : named;
  let isWritten = false;
  const outcome = await run({
    about: (people) => void (said = { ...nobodys, people }),
    async changeIn(tx, people) {
      const whose = { ...(named ?? nobodys), ...(people && { people }) };
      told.whose = whose;
      if (!isTheirsAlone(whose, caller)) await audit.appendIn(tx, row('done', othersIn(whose, caller)));
      isWritten = true;
    },
    silently: () => void (told.isSilent = true),
  });
  if (isRefusal(outcome)) await audit.append(row(outcome.refused, named ?? (await whoseIn(asking, logs))));
  else if (logs.shows === 'own' || isWritten) return outcome;
  else if (said === null || isChange(route.endpoint)) throw new Error(`${route.word} does not say whose it is.`);
  else if (othersIn(said, caller).people.length > 0) await audit.append(row('done', othersIn(said, caller)));
  return outcome;
}

const isChange = ({ method, asks }: Served['endpoint']): boolean => method === 'post' && asks !== true;

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
    standing: outcome === 'done' ? standingOf(kind, actingAs(caller, endpoint.by)) : '',
    word,
    act: endpoint.gives ? 'export' : isChange(endpoint) ? 'change' : 'view',
    kind,
    outcome,
  });
