import { IconBook2 } from '@tabler/icons-react';
import { defineFace, part } from '../face.ts';

const group = {
  Now: part(() => import('./LessonNow.tsx'), 'LessonNow'),
  isNowInPanel: true,
  Panel: part(() => import('./GroupPage.tsx'), 'GroupPage'),
  Behind: part(() => import('./Told.tsx'), 'Told'),
} as const;

/** A lesson presented to the group: one page for all, with a way to look back. */
export const lessonFace = defineFace({
  tool: 'lesson',
  label: 'lesson',
  Icon: IconBook2,
  facilitator: {
    Now: part(() => import('./HostLessonNow.tsx'), 'HostLessonNow'),
    isNowInPanel: true,
    Start: part(() => import('./StartLesson.tsx'), 'StartLesson'),
    Panel: part(() => import('./HostPage.tsx'), 'HostPage'),
  },
  participant: group,
  captioner: group,
});
