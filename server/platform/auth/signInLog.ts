import { rolesIn } from '#shared/people/role.ts';
import type { Db } from '#server/platform/db/open.ts';
import type { Audit } from '#server/platform/audit/audit.ts';
import type { AuditEntry } from '#server/platform/audit/chain.ts';

/** What happens to sign-ins and factors: `done` by their person, `failed` by whoever tried. */
export type SignInEvent =
  'done' | 'failed' | 'ended' | 'locked' | 'opened' | 'factorSet' | 'factorRemoved' | 'codesMade' | 'passwordChanged' | 'passwordAsked' | 'addressChanged';

/**
 * Writes a row of the clinic's log. `outcome`: 'done', or the refusal's code. Who failed is nobody known: the row is about whose account it
 * was. An address without an account has no clinic, and so no row; tries are counted all the same.
 */
export async function logSignIn(
  { db, audit, now }: { db: Db; audit: Pick<Audit, 'append'>; now: Date },
  personId: string,
  event: SignInEvent,
  outcome = 'done',
): Promise<void> {
  const rows = await db.prisma.clinicMember.findMany({
    where: { personId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { clinicId: true, role: true },
  });
  const clinicId = rows[0]?.clinicId;
  if (clinicId === undefined) return;
  const isTheirs = outcome === 'done';
  const role = isTheirs ? rolesIn(rows.filter((row) => row.clinicId === clinicId).map((row) => row.role)).join(' ') : '';
  const entry: AuditEntry = {
    clinicId,
    at: now,
    byId: isTheirs ? personId : '',
    role,
    standings: new Map(),
    word: `signIn.${event}`,
    act: 'change',
    kind: 'signIn',
    outcome,
    about: isTheirs ? [] : [personId],
    sessions: [],
    item: '',
  };
  await audit.append(entry);
}
