import { createHash } from 'node:crypto';
import type { LessonReview } from '#shared/learning/lessons/answers.ts';
import { notThere } from '#shared/base/refusal.ts';
import { lessonChanged } from '#shared/learning/lessons/api.ts';
import type { Person } from '#server/platform/auth/identity.ts';
import type { Db } from '#server/platform/db/open.ts';
import { findLesson, type ClinicsLesson } from './lessons.ts';

/** Gives for a lesson who of the caller's clinic reviewed exactly this text of it, and when; null where nobody did. */
export async function reviewsOf(db: Db, { clinicId }: Person): Promise<(one: ClinicsLesson) => LessonReview | null> {
  const rows = await db.prisma.lessonReview.findMany({ where: { clinicId }, include: { reviewedBy: { select: { name: true } } } });
  const reviews = new Map(
    rows.map(({ lesson, sourceSha256, reviewedBy, reviewedAt }) => [`${lesson} ${sourceSha256}`, { by: reviewedBy.name, at: reviewedAt.toISOString() }]),
  );
  return ({ lesson, source }) => reviews.get(`${lesson.id} ${hashOf(source)}`) ?? null;
}

/**
 * Notes that the caller reviewed this version of a lesson, or takes it back: whoever wrote it down first stands there. Refuses a version
 * that is no longer the one people read, so that nobody vouches for words they have not seen.
 */
export async function noteReview(db: Db, caller: Person, id: string, { version, isReviewed }: { version: number; isReviewed: boolean }, now: Date) {
  const found = await findLesson(db, caller, id);
  if (!found) return notThere();
  if (found.lesson.version !== version) return lessonChanged();
  const key = { clinicId: caller.clinicId, lesson: id, sourceSha256: hashOf(found.source) };
  if (isReviewed) {
    await db.prisma.lessonReview.upsert({
      where: { clinicId_lesson_sourceSha256: key },
      update: {},
      create: { ...key, version, reviewedById: caller.id, reviewedAt: now },
    });
  } else await db.prisma.lessonReview.deleteMany({ where: key });
  return { review: (await reviewsOf(db, caller))(found) };
}

const hashOf = (source: string): string => createHash('sha256').update(source).digest('hex');
