import { IconNotes } from '@tabler/icons-react';
import type { Span } from '#shared/learning/lessons/lesson.ts';
import { RichText } from './RichText.tsx';

/** Speaker notes, under a name of their own. Nothing where there are none. */
export function Notes({ notes, title }: { notes: readonly (readonly Span[])[]; title: string }) {
  if (notes.length === 0) return null;
  return (
    <aside className="lesson-notes" aria-label={title}>
      <p className="lesson-kicker">
        <IconNotes aria-hidden size={18} /> <span>{title}</span>
      </p>
      {notes.map((note, at) => (
        <p key={at} dir="auto">
          <RichText spans={note} />
        </p>
      ))}
    </aside>
  );
}
