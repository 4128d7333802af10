import { LessonNow } from './LessonNow.tsx';
import { Turn } from './Turn.tsx';
import type { HostLesson } from './types.ts';

/** Which page everybody is on, and the next one a press away: for facilitators. */
export function HostLessonNow({ view }: { view: HostLesson }) {
  return (
    <LessonNow view={view}>
      <Turn view={view} step={1} />
    </LessonNow>
  );
}
