import type { Lesson } from '#shared/learning/lessons/lesson.ts';
import { parseLesson } from '#shared/learning/lessons/parse.ts';
import type { ClinicRole } from '#shared/people/role.ts';
import type { Person } from '#server/platform/auth/identity.ts';
import type { Db } from '#server/platform/db/open.ts';
import { library } from './library.ts';

/** A lesson as a clinic has it. */
export interface ClinicsLesson {
  lesson: Lesson;
  source: string;
  isOwn: boolean;
}

/** For whom the caller may read lessons: relatives the family topics, participants the modules, the clinic's staff both. */
export const audiencesOf = ({ roles }: Person): readonly Lesson['audience'][] => [...new Set(roles.flatMap((role) => audiences[role]))];

const audiences: Record<ClinicRole, readonly Lesson['audience'][]> = {
  participant: ['participants'],
  family: ['family'],
  facilitator: ['participants', 'family'],
  manager: ['participants', 'family'],
  supervisor: ['participants', 'family'],
  scheduler: [],
  billing: [],
  captioner: [],
};

/** All lessons of the caller's clinic that they may read: modules first, each in the order of their ids; the clinic's own behind. */
export async function listLessons(db: Db, caller: Person): Promise<ClinicsLesson[]> {
  const own = await ownLessons(db, caller.clinicId);
  const { lessons } = await library();
  const builtIn = [...lessons.values()].map(({ lesson, source }) => own.get(lesson.id) ?? { lesson, source, isOwn: false });
  const more = [...own.values()].filter(({ lesson }) => !lessons.has(lesson.id)).sort((a, b) => a.lesson.title.localeCompare(b.lesson.title));
  const may = audiencesOf(caller);
  return [...builtIn, ...more]
    .filter(({ lesson }) => may.includes(lesson.audience))
    .sort((a, b) => may.indexOf(a.lesson.audience) - may.indexOf(b.lesson.audience));
}

/** One lesson of the caller's clinic, or null: there is none, it is another clinic's, or not for them. */
export async function findLesson(db: Db, caller: Person, id: string): Promise<ClinicsLesson | null> {
  const row = await db.prisma.clinicLesson.findUnique({
    where: { clinicId_key: { clinicId: caller.clinicId, key: id }, withdrawnAt: null },
    include: { versions: { orderBy: { version: 'desc' }, take: 1 } },
  });
  const latest = row?.versions[0];
  const builtIn = (await library()).lessons.get(id);
  const found = latest ? toLesson(latest.source, id) : builtIn ? { ...builtIn, isOwn: false } : null;
  return found && audiencesOf(caller).includes(found.lesson.audience) ? found : null;
}

async function ownLessons(db: Db, clinicId: string): Promise<Map<string, ClinicsLesson>> {
  const rows = await db.prisma.clinicLesson.findMany({
    where: { clinicId, withdrawnAt: null },
    include: { versions: { orderBy: { version: 'desc' }, take: 1 } },
  });
  return new Map(rows.flatMap(({ key, versions }) => (versions[0] ? [[key, toLesson(versions[0].source, key)] as const] : [])));
}

// Parsed again each time: only what was parsed is ever saved.
const toLesson = (source: string, id: string): ClinicsLesson => ({ lesson: parseLesson(source, id), source, isOwn: true });
