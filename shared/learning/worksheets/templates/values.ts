import type { Template } from '../template.ts';
import { choice, computed, field, group, list, minus, number, options, ten, text, when, yesNo } from './build.ts';

const domains = options({
  relationships: 'Relationships',
  family: 'Family',
  work_study: 'Work or study',
  health: 'Health',
  fun_leisure: 'Fun and leisure',
  home_money: 'Home and money',
  community: 'Community',
  growth_spirituality: 'Growth and spirituality',
});

/** Clinical.md 3.7: what matters, how far life is from it, and one goal. */
export const valuesGoals: Template = {
  id: 'values_goals',
  version: 1,
  title: 'Values and goals',
  about: 'What matters to you, where life is far from it right now, and one goal to come a little closer.',
  kind: 'values',
  fields: [
    list(
      'domains',
      'What matters',
      'Part of life',
      [
        ten('importance', 'How important', 'not at all', 'very'),
        ten('living_it_now', 'How much I live it now', 'not at all', 'fully'),
        computed('gap', 'Gap', minus(field('importance'), field('living_it_now'))),
        text('note', 'Note'),
      ],
      { max: domains.length, fixedRows: domains },
    ),
    group('smart_goal', 'One goal', [
      choice('domain', 'Part of life', domains),
      text('specific', 'What exactly will I do?', { required: true }),
      group('measurable', 'How I will know', [
        text('unit', 'What I count', { help: 'Walks, pages, calls…' }),
        number('target', 'How many I aim for', { min: 0 }),
        number('baseline', 'How many it is now', { min: 0 }),
      ]),
      ten('achievable', 'How sure I am that I can do it', 'not at all', 'very', {
        hintBelow: { value: 7, say: 'Below 7: make the goal smaller, until you are fairly sure.' },
      }),
      text('relevant', 'Why it matters to me'),
      when('date', 'time_bound', 'By when'),
      list('steps', 'Steps', 'Step', [text('step', 'Step'), when('datetime', 'when', 'When'), yesNo('done', 'Done')], { max: 20 }),
      text('obstacle_then', 'If something gets in the way, then I will…'),
      list('progress', 'How it goes', 'Entry', [when('date', 'date', 'Date'), ten('rating', 'How close I am', 'not started', 'there')], { max: 40 }),
    ]),
  ],
};
