import { badInput } from '#shared/base/refusal.ts';
import type { Db } from '#server/platform/db/open.ts';
import type { Person } from './identity.ts';

/** Whose password it is going to be: what others know of them. */
export interface Owner {
  name: string;
  email: string;
  /** What their clinic is called; null where they have none. */
  clinic: string | null;
}

const PRODUCT = 'hearth';
/** What must be there beside names that others know. */
const OWN_LETTERS_MIN = 8;
const NAME_LETTERS_MIN = 3;

const TOO_COMMON = 'This password is on the lists that strangers try first. Please choose another one: four words that only you would put together are good.';
const TOO_KNOWN =
  'This password is little more than a name or an address that others know: yours, your clinic’s or Hearth’s. Please choose another one: four words that only you would put together are good.';

/** The owner of an account that is there. */
export async function ownerOf(db: Db, { name, email, clinicId }: Person): Promise<Owner> {
  const clinic = await db.prisma.clinic.findUnique({ where: { id: clinicId }, select: { name: true } });
  return { name, email, clinic: clinic?.name ?? null };
}

let lists: Promise<ReadonlySet<string>> | null = null;

/**
 * Why `password` may not be the one of `owner`, as a refusal of `field`, or null. Refused are those on the lists of `@zxcvbn-ts` (what people
 * choose, words, names), also written with digits for letters, twice or with something before or after, and those made of names (OWASP ASVS 5,
 * 6.1.2, 6.2.4 and 6.2.11).
 */
export async function refusalOfPassword(password: string, owner: Owner, field: string): Promise<ReturnType<typeof badInput> | null> {
  const known = await (lists ??= readLists());
  const forms = formsOf(password);
  const own = namesOf(owner);
  const isKnown = forms.some((form) => {
    const rest = without(own, form);
    const isChanged = rest !== lettersOf(form);
    const kept = rest.replace(/^\d+|\d+$/g, '');
    return isChanged && (kept.length < OWN_LETTERS_MIN || isListed(kept, known));
  });
  if (isKnown) return badInput({ field, rule: TOO_KNOWN });
  return forms.some((form) => isListed(form, known)) ? badInput({ field, rule: TOO_COMMON }) : null;
}

async function readLists(): Promise<ReadonlySet<string>> {
  // Two megabytes: read when the first password is chosen.
  const [common, english] = await Promise.all([import('@zxcvbn-ts/language-common'), import('@zxcvbn-ts/language-en')]);
  return new Set(Object.values({ ...common.dictionary, ...english.dictionary }).flatMap((words) => words.map((word) => plain(String(word)))));
}

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

const LETTER_OF: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '@': 'a', $: 's', '!': 'i' };

/** As it is written, and with letters for the digits and signs that stand for them: all of them, or those within. */
function formsOf(password: string): string[] {
  const written = plain(password);
  const within = bareOf(written);
  return [...new Set([written, read(written), read(within), read(within.replaceAll('1', 'l'))])];
}

const read = (text: string) => text.replace(/[0134578@$!]/g, (sign) => LETTER_OF[sign]!);
const bareOf = (text: string) => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');

function isListed(text: string, known: ReadonlySet<string>): boolean {
  const bare = bareOf(text);
  return [text, lettersOf(text), bare, lettersOf(bare)].some((one) => one !== '' && (known.has(one) || known.has(unitOf(one)) || isRun(one)));
}

/** 'abcabcabc' is 'abc' three times. */
function unitOf(text: string): string {
  const length = (text + text).indexOf(text, 1);
  return text.slice(0, length);
}

// One letter again and again, or each the next of the one before.
function isRun(text: string): boolean {
  const codes = [...text].map((letter) => letter.codePointAt(0)!);
  const step = (codes[1] ?? 0) - (codes[0] ?? 0);
  return codes.length > 3 && Math.abs(step) <= 1 && codes.every((code, at) => at === 0 || code - codes[at - 1]! === step);
}

/** What others know, longest first: whole names and addresses, and their parts. */
function namesOf({ name, email, clinic }: Owner): string[] {
  const wholes = [PRODUCT, name, email, clinic ?? ''].map(plain);
  const parts = wholes.flatMap((whole) => [lettersOf(whole), ...whole.split(/[^\p{L}\p{N}]+/u), ...whole.split(/[^\p{L}]+/u)]);
  return [...new Set(parts)].filter((part) => part.length >= NAME_LETTERS_MIN).sort((a, b) => b.length - a.length);
}

const without = (names: readonly string[], text: string) => names.reduce((rest, name) => rest.replaceAll(name, ''), lettersOf(text));
