import type { Template } from '../template.ts';
import { choice, computed, field, list, long, minus, options, ref, section, ten, text, texts, when, yesNo } from './build.ts';

/** Clinical.md 3.4: problem solving in seven steps. */
export const problemSolving: Template = {
  id: 'problem_solving',
  version: 1,
  title: 'Problem solving',
  about: 'One problem, one step at a time, until there is a plan you can try.',
  kind: 'problems',
  fields: [
    section('step_stance', 'Before you begin'),
    ten('can_influence', 'How much can you influence this?', 'not at all', 'very much'),
    yesNo('breathe_first', 'I took a few slow breaths first'),
    section('step_define', '1. What is the problem?'),
    long('problem', 'The problem', { required: true, help: 'Who, what, when, where. Only the facts.' }),
    texts('obstacles', 'What stands in the way', 'Obstacle', { max: 10 }),
    choice('in_my_control', 'Is it in my control?', options({ mostly: 'Mostly', partly: 'Partly', no: 'No' })),
    section('step_goal', '2. What would be better?'),
    text('goal', 'My goal', { required: true }),
    when('date', 'realistic_by', 'Realistic by'),
    section('step_brainstorm', '3. Ideas', 'As many as you can. No judging yet: odd ones are welcome.'),
    texts('ideas', 'Ideas', 'Idea', { required: true, min: 3, max: 12 }),
    section('step_weigh', '4. Weigh them', 'Opens when there are three ideas.'),
    list(
      'weigh',
      'Each idea',
      'Idea',
      [
        texts('pros', 'What speaks for it', 'For', { max: 10 }),
        texts('cons', 'What speaks against it', 'Against', { max: 10 }),
        ten('effort', 'Effort', 'none', 'very much'),
        ten('likely_to_help', 'Likely to help', 'not at all', 'very likely'),
        yesNo('works_long_term', 'Works in the long run'),
        computed(
          'rank',
          'Place',
          {
            op: 'rank',
            of: {
              op: 'add',
              of: [
                minus(field('likely_to_help'), field('effort')),
                {
                  op: 'multiply',
                  of: [
                    { op: 'number', value: 0.5 },
                    { op: 'add', of: [{ op: 'number', value: 0 }, field('works_long_term')] },
                  ],
                },
              ],
            },
          },
          { help: 'Help minus effort; between equals, what works in the long run comes first. Answer all three to see it.' },
        ),
      ],
      { max: 12, follows: { list: 'ideas', show: 'text' }, shownFrom: { list: 'ideas', rows: 3 } },
    ),
    section('step_choose', '5. Choose'),
    ref('chosen', 'What I will try', 'ideas', 'text', { max: 2, help: 'One or two.' }),
    text('why', 'Why this one'),
    section('step_plan', '6. Make a plan'),
    list(
      'steps',
      'Steps',
      'Step',
      [
        text('what', 'What'),
        when('datetime', 'when', 'When'),
        text('where', 'Where'),
        text('who_helps', 'Who helps'),
        text('if_blocked_then', 'If something gets in the way, then…'),
      ],
      { max: 12 },
    ),
    section('step_review', '7. Do it, and look back'),
    choice('done', 'Did you do it?', options({ yes: 'Yes', partly: 'Partly', no: 'Not yet' })),
    ten('outcome', 'Did it help?', 'no help', 'solved'),
    ten('satisfaction', 'How satisfied are you?', 'not at all', 'very'),
    long('learned', 'What I learned'),
    choice('next', 'What next?', options({ keep: 'Keep going', adjust: 'Adjust the plan', new_idea: 'Try a new idea', ask_help: 'Ask for help' })),
  ],
};
