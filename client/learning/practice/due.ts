import type { PracticeView } from '#shared/learning/practice/answers.ts';
import { dayHere } from './today.ts';

/** The practices whose minute this is and that have no log today. */
export function dueNow(practices: readonly Pick<PracticeView, 'id' | 'remindAt' | 'days'>[], now: Date): string[] {
  const minute = `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
  return practices.filter(({ remindAt, days }) => remindAt === minute && !days.some(({ day }) => day === dayHere(now))).map(({ id }) => id);
}
