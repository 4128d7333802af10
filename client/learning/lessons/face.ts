import { IconBook } from '@tabler/icons-react';
import { defineFace, part } from '../../base/face.ts';
import { readingsPlace } from './stores.ts';

const readers = ['participant', 'family', 'facilitator', 'manager'] as const;
const authors = ['facilitator', 'manager'] as const;
const edit = () => import('./editor/EditorPage.tsx').then(({ EditorPage }) => EditorPage);

export const lessonsFace = defineFace({
  name: 'lessons',
  pages: [
    { path: 'learn', load: () => import('./LearnPage.tsx').then(({ LearnPage }) => LearnPage) },
    { path: 'learn/:lesson', load: () => import('./ReaderPage.tsx').then(({ ReaderPage }) => ReaderPage) },
    { path: 'learn/:lesson/edit', by: authors, load: edit },
    { path: 'write-lesson', by: authors, load: edit },
  ],
  ways: [{ to: '/learn', by: readers, label: 'learn', Icon: IconBook }],
  onToday: [{ by: ['participant', 'family'], place: 'after', Part: part(() => import('./LessonBegun.tsx'), 'LessonBegun') }],
  stores: [readingsPlace],
  outboxes: [{ by: ['participant', 'family'], load: () => import('./outbox.ts').then(({ readings }) => readings) }],
});
