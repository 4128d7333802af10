import type { Lesson, Span } from '../../learning/lessons/lesson.ts';

const words = (text: string): Span[] => [{ text, mark: 'plain' }];

/** A lesson of five pages with a check on each of the first two (`first`, `second`); `textFor` gives the text of each field, by what it is. */
export const lessonExample = (textFor: (path: 'title' | 'heading' | 'text' | 'question' | 'notes') => string): Lesson => ({
  id: 'an-example',
  version: 1,
  audience: 'participants',
  title: textFor('title'),
  summary: 'About something.',
  minutes: 20,
  objectives: ['Know one thing'],
  sources: ['Program clinical team, 2026'],
  pages: [0, 1, 2, 3, 4].map((at) => ({
    heading: textFor('heading'),
    blocks: [
      { kind: 'paragraph', text: words(textFor('text')) },
      ...(at < 2
        ? [
            {
              kind: 'check' as const,
              id: at === 0 ? 'first' : 'second',
              question: textFor('question'),
              options: ['this', 'that', 'both'].map((text, option) => ({ text, isRight: option === 2, feedback: 'Thank you.' })),
            },
          ]
        : []),
    ],
    notes: [words(textFor('notes'))],
  })),
});
