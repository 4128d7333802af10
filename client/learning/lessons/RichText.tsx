import type { Span } from '#shared/learning/lessons/lesson.ts';

/** Words of a lesson, some strong, some emphasised. */
export function RichText({ spans }: { spans: readonly Span[] }) {
  return spans.map(({ text, mark }, at) =>
    mark === 'strong' ? <strong key={at}>{text}</strong> : mark === 'emphasis' ? <em key={at}>{text}</em> : <span key={at}>{text}</span>,
  );
}
