import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { inviteManager, listClinics, makeClinic, removeFactor, type OperatorParts } from '../server/program/clinic/operator.ts';
import { machineZone } from '../server/program/clinic/zones.ts';
import { linkToken } from '../server/platform/auth/linkToken.ts';
import { rootSecret } from '../server/platform/db/changeKey.ts';
import { DatabaseError } from '../server/platform/db/databaseError.ts';
import { databaseFile, obtainDatabaseKey } from '../server/platform/db/databaseKey.ts';
import { isUpToDate, openOrExplain } from '../server/platform/db/migrate.ts';
import { readMigrations } from '../server/platform/db/migrations.ts';
import { openDatabase } from '../server/platform/db/open.ts';
import { createAudit } from '../server/platform/audit/audit.ts';
import { emailField } from '../shared/program/account/fields.ts';
import { clinicWish } from '../shared/program/clinic/input.ts';
import { MAIL_NAME } from '../shared/program/clinic/mailName.ts';
import { runScript } from './runScript.ts';

const USAGE = `Say what to do:
  npm run clinic -- new [--name "The clinic"] [--phone "(503) 555-0100"] [--zone America/New_York] [--mail-name "your clinic"] [--manager somebody@example.org]
  npm run clinic -- manager somebody@example.org [--clinic its-id]
  npm run clinic -- factor somebody@example.org
  npm run clinic -- list`;

const options = {
  name: { type: 'string' },
  phone: { type: 'string' },
  zone: { type: 'string' },
  'mail-name': { type: 'string' },
  manager: { type: 'string' },
  clinic: { type: 'string' },
} as const;
/** What is asked for where it is not given, and the field of the wish that it is. */
const questions = [
  ['name', 'clinicName', 'The clinic’s name', ''],
  ['phone', 'phone', 'Its telephone, for Help now', ''],
  ['zone', 'zone', 'Its time zone', machineZone()],
  ['mail-name', 'mailName', 'What it is called in mails', MAIL_NAME],
  ['manager', 'manager', 'The address of its first manager', ''],
] as const;

await runScript(async ({ dataDir, databaseKey, publicUrl, host, port }) => {
  const { what, address, given } = readCommand();
  const file = databaseFile(dataDir);
  if (!existsSync(file)) throw new DatabaseError(`There is no database in DATA_DIR ${dataDir}: start Hearth once, then try again.`);
  const key = obtainDatabaseKey(dataDir, databaseKey);
  await mustBeUpToDate(file, key);
  const db = await openDatabase(file, key);
  try {
    const secret = await rootSecret(db, key);
    const parts: OperatorParts = { db, audit: createAudit(db), tokenFor: (id) => linkToken(secret, id), now: new Date() };
    const printLink = (token: string) => {
      console.log(`${publicUrl ?? `http://${host}:${port}`}/invite/${token}`);
      console.log('Works once, for seven days, and makes the account of a manager. Give it to nobody else.');
    };
    if (what === 'new') printLink(await makeClinic(parts, await readWish(given)));
    else if (what === 'manager') printLink(await inviteManager(parts, await clinicMeant(parts, given.clinic), address));
    else if (what === 'factor') await takeFactorOff(parts, address);
    else printList(await listClinics(parts));
  } finally {
    await db.close();
  }
});

type Given = Partial<Record<keyof typeof options, string>>;

function readCommand(): { what: string; address: string; given: Given } {
  try {
    const { positionals, values } = parseArgs({ options, allowPositionals: true });
    const [what = '', address = '', ...rest] = positionals;
    if (!['new', 'manager', 'factor', 'list'].includes(what) || rest.length > 0 || ['manager', 'factor'].includes(what) !== (address !== ''))
      throw new DatabaseError(USAGE);
    if (address !== '' && !emailField.safeParse(address).success) throw new DatabaseError('This does not look like an email address.');
    return { what, address, given: values };
  } catch (error) {
    throw error instanceof DatabaseError ? error : new DatabaseError(USAGE);
  }
}

async function mustBeUpToDate(file: string, key: string): Promise<void> {
  const driver = openOrExplain(file, key);
  const isReady = isUpToDate(driver, await readMigrations());
  driver.close();
  if (!isReady) throw new DatabaseError('The database is of an earlier version: start Hearth once, then try again.');
}

/** From the options; what is missing is asked for where somebody sits at a terminal. */
async function readWish(given: Given): Promise<z.output<typeof clinicWish>> {
  const terminal = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stderr }) : null;
  const wish: Record<string, string> = {};
  for (const [option, field, question, offered] of questions) {
    const answer = given[option] ?? (terminal && (await terminal.question(`${question}${offered && ` (${offered})`}: `)));
    wish[field] = answer || offered;
  }
  terminal?.close();
  const parsed = clinicWish.safeParse(wish);
  if (parsed.success) return parsed.data;
  const [{ path, message }] = parsed.error.issues as [z.core.$ZodIssue];
  throw new DatabaseError(`--${questions.find(([, field]) => field === path[0])![0]}: ${message}`);
}

async function takeFactorOff(parts: OperatorParts, address: string): Promise<void> {
  if (!(await removeFactor(parts, address))) throw new DatabaseError('Nobody of a clinic here has this address.');
  console.log('Taken off, and signed out everywhere. They sign in with their password, and are asked to set up another one; they are mailed about it.');
}

/** The one that was named, or the only one there is. */
async function clinicMeant({ db }: OperatorParts, named: string | undefined): Promise<string> {
  const clinics = await db.prisma.clinic.findMany({ where: { isDemo: false, ...(named !== undefined && { id: named }) }, select: { id: true } });
  if (clinics.length === 1) return clinics[0]!.id;
  throw new DatabaseError(
    clinics.length === 0
      ? 'There is no such clinic: npm run clinic -- list shows all.'
      : 'There are several clinics here: say which one with --clinic (npm run clinic -- list shows them).',
  );
}

function printList(clinics: Awaited<ReturnType<typeof listClinics>>): void {
  if (clinics.length === 0) console.log('There is no clinic yet. Start Hearth and open the address that it prints, or: npm run clinic -- new');
  for (const { id, name, zone, people, managers } of clinics)
    console.log(`${id}  ${name}  ${zone}, people: ${people}, managers: ${managers.join(' ') || 'none yet'}`);
}
