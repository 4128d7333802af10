import { emailField } from '#shared/program/account/fields.ts';
import type { clinicWish } from '#shared/program/clinic/input.ts';
import { removeAllFactors } from '#server/platform/auth/factor/factors.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';
import type { Db } from '#server/platform/db/open.ts';
import type { Audit } from '#server/platform/audit/audit.ts';
import { inviteIn } from '#server/program/invitations/invitations.ts';
import type { z } from 'zod';

/** What whoever has the machine may do; each use is a row in the log of the clinic it is about. */
export interface OperatorParts {
  db: Db;
  audit: Pick<Audit, 'appendIn'>;
  tokenFor: (id: string) => string;
  now: Date;
}

/** By this name they stand in the log and with invitations: they have no account. */
const OPERATOR = 'operator';

/** Makes a clinic, and an invitation for its first manager. Gives the invitation's token, which is kept nowhere. */
export const makeClinic = (
  { db, audit, tokenFor, now }: OperatorParts,
  { clinicName, mailName, phone, zone, manager }: z.output<typeof clinicWish>,
): Promise<string> =>
  db.prisma.$transaction(async (tx) => {
    const { id: clinicId } = await tx.clinic.create({ data: { name: clinicName, mailName, phone, zone, createdAt: now } });
    await note(tx, audit, { clinicId, what: 'new', act: 'change', now });
    return inviteManagerIn(tx, { tokenFor, now }, clinicId, manager);
  });

/** Invites a manager into a clinic. Gives the invitation's token, which is kept nowhere. */
export const inviteManager = ({ db, audit, tokenFor, now }: OperatorParts, clinicId: string, address: string): Promise<string> =>
  db.prisma.$transaction(async (tx) => {
    await note(tx, audit, { clinicId, what: 'manager', act: 'change', now });
    return inviteManagerIn(tx, { tokenFor, now }, clinicId, emailField.parse(address));
  });

/** Takes all second factors off the account of an address, where it has one at a clinic of this server; the demo's left out. Gives whether there was such an account. */
export const removeFactor = ({ db, audit, now }: Omit<OperatorParts, 'tokenFor'>, address: string): Promise<boolean> =>
  db.prisma.$transaction(async (tx) => {
    const member = await tx.clinicMember.findFirst({ where: { person: { email: emailField.parse(address) }, clinic: { isDemo: false } } });
    if (!member) return false;
    await note(tx, audit, { clinicId: member.clinicId, what: 'factor', act: 'change', now, about: [member.personId] });
    await removeAllFactors(tx, member.personId, now);
    return true;
  });

export interface ClinicSummary {
  id: string;
  name: string;
  zone: string;
  people: number;
  managers: string[];
}

/** The clinics of this server, the demo's left out. */
export const listClinics = ({ db, audit, now }: Omit<OperatorParts, 'tokenFor'>): Promise<ClinicSummary[]> =>
  db.prisma.$transaction(async (tx) => {
    const rows = await tx.clinic.findMany({
      where: { isDemo: false },
      orderBy: { createdAt: 'asc' },
      include: { members: { select: { role: true, person: { select: { email: true } } } } },
    });
    for (const { id } of rows) await note(tx, audit, { clinicId: id, what: 'list', act: 'view', now });
    return rows.map(({ id, name, zone, members }) => ({
      id,
      name,
      zone,
      people: new Set(members.map(({ person }) => person.email)).size,
      managers: members.filter(({ role }) => role === 'manager').map(({ person }) => person.email),
    }));
  });

async function inviteManagerIn(
  tx: Prisma.TransactionClient,
  { tokenFor, now }: Pick<OperatorParts, 'tokenFor' | 'now'>,
  clinicId: string,
  email: string,
): Promise<string> {
  const { token } = await inviteIn(tx, { tokenFor }, { id: OPERATOR, clinicId }, { email, role: 'manager', isMailed: false }, now);
  return token;
}

const note = (
  tx: Prisma.TransactionClient,
  audit: Pick<Audit, 'appendIn'>,
  { clinicId, what, act, now, about = [] }: { clinicId: string; what: string; act: 'view' | 'change'; now: Date; about?: readonly string[] },
) =>
  audit.appendIn(tx, {
    clinicId,
    at: now,
    byId: OPERATOR,
    role: OPERATOR,
    standings: new Map(),
    word: `operator.${what}`,
    act,
    kind: 'clinic',
    outcome: 'done',
    about,
    sessions: [],
    item: '',
  });
