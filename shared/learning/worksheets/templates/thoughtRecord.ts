import type { Template } from '../template.ts';
import { choices, computed, field, hundred, list, long, minus, options, text, texts, when, yesNo } from './build.ts';

/** The seven-column thought record (clinical.md 3.1). */
export const thoughtRecord: Template = {
  id: 'thought_record_7',
  version: 1,
  title: 'Thought record',
  about: 'Slow down one difficult moment: what happened, what went through your mind, what the facts say, and a fairer view.',
  kind: 'thoughts',
  fields: [
    long('situation', 'What happened?', { required: true, help: 'Who, what, when, where. Only the facts, as a camera would have seen them.' }),
    when('datetime', 'happened_at', 'When'),
    list(
      'emotions_before',
      'Feelings',
      'Feeling',
      [text('emotion', 'Feeling', { required: true }), hundred('intensity', 'How strong', 'none', 'strongest', { required: true })],
      { required: true, min: 1, max: 6, help: 'One word each: sad, worried, ashamed, angry…' },
    ),
    list(
      'thoughts',
      'What went through your mind?',
      'Thought',
      [
        text('thought', 'Thought', { required: true }),
        hundred('belief', 'How much you believed it', 'not at all', 'completely', { required: true }),
        yesNo('hot', 'This is the hot thought', { inOneRow: true }),
      ],
      { required: true, min: 1, max: 8, help: 'Words or images. Mark the one that stings most: the hot thought.' },
    ),
    texts('evidence_for', 'Facts that support the hot thought', 'Fact', { required: true, help: 'Facts only, no opinions.' }),
    texts('evidence_against', 'Facts that don’t fit it', 'Fact', {
      required: true,
      help: 'What would you tell a friend? What has been different at other times?',
    }),
    long('balanced_thought', 'A fairer view, using all the facts', { required: true }),
    hundred('balanced_belief', 'How much you believe the fairer view', 'not at all', 'completely', { required: true }),
    list('emotions_after', 'The same feelings now', 'Feeling', [hundred('intensity', 'How strong now', 'none', 'strongest', { required: true })], {
      required: true,
      max: 6,
      follows: { list: 'emotions_before', show: 'emotion' },
    }),
    computed(
      'change',
      'How much lighter it became, on average',
      { op: 'mean', list: 'emotions_after', of: minus({ op: 'source', field: 'intensity' }, field('intensity')) },
      { help: 'Above zero: the feelings became weaker. Zero or below is no failure; the record still shows what happened.' },
    ),
    choices(
      'thinking_patterns',
      'Thinking patterns you notice',
      options({
        all_or_nothing: 'All or nothing',
        overgeneralising: 'Overgeneralizing',
        mental_filter: 'Mental filter',
        discounting_positive: 'Discounting the positive',
        mind_reading: 'Mind reading',
        fortune_telling: 'Fortune telling',
        catastrophising: 'Catastrophizing',
        emotional_reasoning: 'Emotional reasoning',
        should: 'Should statements',
        labelling: 'Labeling',
        personalising: 'Personalizing',
      }),
    ),
    text('next_step', 'Anything to do?'),
  ],
};
