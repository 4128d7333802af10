import type { LessonSource } from '#shared/learning/lessons/answers.ts';
import { badInput, notThere } from '#shared/base/refusal.ts';
import { lessonChanged, lessonIdFixed, lessonIdTaken } from '#shared/learning/lessons/api.ts';
import { OWN_LESSON_CHARACTERS_MAX, withVersion } from '#shared/learning/lessons/own.ts';
import { LessonError } from '#shared/learning/lessons/lessonError.ts';
import { parseLesson } from '#shared/learning/lessons/parse.ts';
import type { Lesson } from '#shared/learning/lessons/lesson.ts';
import type { Person } from '#server/platform/auth/identity.ts';
import type { Db } from '#server/platform/db/open.ts';
import { findLesson } from './lessons.ts';
import { library } from './library.ts';

/** What a lesson may weigh as JSON: it is presented over the session's socket in one order. */
const LESSON_BYTES_MAX = 56 * 1024;

/** A refusal that names the line, never what stands on it beyond the name of a field. */
export const badSource = (line: number, sentence: string) => badInput({ field: 'source', rule: `Line ${line}: ${sentence}` });

/** A lesson's text with the clinic's versions of it, or null where there is none. */
export async function findSource(db: Db, caller: Person, id: string): Promise<LessonSource | null> {
  const found = await findLesson(db, caller, id);
  if (!found) return null;
  const versions = await db.prisma.clinicLessonVersion.findMany({
    where: { lesson: { clinicId: caller.clinicId, key: id } },
    orderBy: { version: 'desc' },
    select: { version: true, savedAt: true, savedBy: { select: { name: true } } },
  });
  return {
    id,
    version: found.lesson.version,
    source: found.source,
    isOwn: found.isOwn,
    isBuiltIn: (await library()).lessons.has(id),
    versions: versions.map(({ version, savedAt, savedBy }) => ({ version, savedBy: savedBy.name, savedAt: savedAt.toISOString() })),
  };
}

/** The text of an older version of the clinic's own lesson, or null. */
export async function findVersion(db: Db, caller: Person, id: string, version: number): Promise<string | null> {
  const row = await db.prisma.clinicLessonVersion.findFirst({ where: { version, lesson: { clinicId: caller.clinicId, key: id } } });
  return row?.source ?? null;
}

/**
 * Saves a new version. `replaces` is '' for a lesson that is new, otherwise `id@version` as it was opened.
 * Refuses a text that cannot be read (by line), a taken id, and a version that is no longer the latest.
 */
export async function saveLesson(db: Db, caller: Person, source: string, replaces: string, now: Date) {
  const lesson = read(source);
  if ('refused' in lesson) return lesson;
  const [openedId, openedVersion] =
    replaces === '' ? [null, 0] : [replaces.slice(0, replaces.lastIndexOf('@')), Number(replaces.slice(replaces.lastIndexOf('@') + 1))];
  if (openedId !== null && openedId !== lesson.id) return lessonIdFixed();
  const { lessons } = await library();
  const key = { clinicId: caller.clinicId, key: lesson.id };

  return db.prisma.$transaction(async (tx) => {
    const row = await tx.clinicLesson.findUnique({
      where: { clinicId_key: key },
      include: { versions: { orderBy: { version: 'desc' }, take: 1, select: { version: true } } },
    });
    const builtIn = lessons.get(lesson.id)?.lesson.version ?? 0;
    const current = row && !row.withdrawnAt ? (row.versions[0]?.version ?? 0) : builtIn;
    if (openedId === null && current > 0) return lessonIdTaken();
    if (openedId !== null && openedVersion !== current) return current === 0 ? notThere() : lessonChanged();
    const version = Math.max(builtIn, row?.versions[0]?.version ?? 0) + 1;
    const { id } = await tx.clinicLesson.upsert({ where: { clinicId_key: key }, update: { withdrawnAt: null }, create: key });
    await tx.clinicLessonVersion.create({ data: { lessonId: id, version, source: withVersion(source, version), savedById: caller.id, savedAt: now } });
    return { id: lesson.id, version };
  });
}

/** Takes the clinic's own lesson away; its versions stay. Gives whether there was one. */
export async function withdrawLesson(db: Db, caller: Person, id: string, now: Date): Promise<boolean> {
  const { count } = await db.prisma.clinicLesson.updateMany({ where: { clinicId: caller.clinicId, key: id, withdrawnAt: null }, data: { withdrawnAt: now } });
  return count > 0;
}

function read(source: string): Lesson | ReturnType<typeof badSource> {
  try {
    const lesson = parseLesson(source, 'lesson');
    const isTooHeavy = source.length > OWN_LESSON_CHARACTERS_MAX || Buffer.byteLength(JSON.stringify(lesson)) > LESSON_BYTES_MAX;
    return isTooHeavy ? badSource(1, 'This lesson is too long to be presented. Please make two of it.') : lesson;
  } catch (error) {
    if (error instanceof LessonError) return badSource(error.line, error.sentence);
    throw error;
  }
}
