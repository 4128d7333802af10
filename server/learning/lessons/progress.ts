import { z } from 'zod';
import type { LessonProgress } from '#shared/learning/lessons/answers.ts';
import type { Lesson } from '#shared/learning/lessons/lesson.ts';
import { checksOf } from '#shared/learning/lessons/reading.ts';
import { ofThemself, type Scope } from '#server/platform/access/scope.ts';
import type { Db } from '#server/platform/db/open.ts';

interface ProgressRow {
  lesson: string;
  page: number;
  furthest: number;
  solved: string;
  doneAt: Date | null;
}

/** What somebody's reader tells. */
export interface Reading {
  page: number;
  solved: readonly string[];
  isDone: boolean;
}

const ids = z.array(z.string());

/** The own progress of who asks, by lesson. */
export async function progressOf(db: Db, scope: Scope<'lessonsDone'>): Promise<Map<string, ProgressRow>> {
  const rows = await db.prisma.lessonProgress.findMany({ where: { person: ofThemself(scope).within } });
  return new Map(rows.map((row) => [row.lesson, row]));
}

/** A row as its owner sees it. A newer version may have fewer pages and other checks. */
export function presentProgress(row: ProgressRow, lesson: Lesson): LessonProgress {
  const known = checksOf(lesson).map(({ id }) => id);
  const last = lesson.pages.length - 1;
  return {
    page: Math.min(row.page, last),
    furthest: Math.min(row.furthest, last),
    solved: ids.parse(JSON.parse(row.solved)).filter((id) => known.includes(id)),
    doneAt: row.doneAt?.toISOString() ?? null,
  };
}

/** Keeps where somebody is. What was reached once stays: the furthest page, checks answered right, done. Gives what is kept now. */
export async function keepReading(db: Db, { by }: Scope<'lessonsDone', 'w'>, lesson: Lesson, reading: Reading, now: Date): Promise<LessonProgress> {
  const where = { personId_lesson: { personId: by, lesson: lesson.id } };
  const row = await db.prisma.$transaction(async (tx) => {
    const before = await tx.lessonProgress.findUnique({ where });
    const solved = new Set([...(before ? ids.parse(JSON.parse(before.solved)) : []), ...reading.solved]);
    const kept = {
      page: reading.page,
      furthest: Math.max(reading.page, before?.furthest ?? 0),
      solved: JSON.stringify([...solved].sort()),
      updatedAt: now,
      doneAt: before?.doneAt ?? (reading.isDone ? now : null),
    };
    return tx.lessonProgress.upsert({ where, update: kept, create: { ...kept, personId: by, lesson: lesson.id, startedAt: now } });
  });
  return presentProgress(row, lesson);
}

/**
 * Who finished which lessons, of those whom the scope reaches and who learn: by name, with the day. Where somebody stopped and
 * what they answered is theirs.
 */
export const findDone = (db: Db, { within, clinicId }: Scope<'lessonsDone'>) =>
  db.prisma.person.findMany({
    where: { AND: [{ clinicMembers: { some: { clinicId, role: { in: ['participant', 'family'] } } } }, within] },
    select: {
      id: true,
      name: true,
      email: true,
      lessonProgress: { where: { doneAt: { not: null } }, orderBy: { doneAt: 'asc' }, select: { lesson: true, doneAt: true } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
