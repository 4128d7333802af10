import { exerciseIds, exercises } from '../../content/exercises.ts';
import type { Template } from '../template.ts';
import { choice, choices, computed, field, list, number, options, ten, text, when, yesNo } from './build.ts';

/** Clinical.md 3.7. */
export const triggerLog: Template = {
  id: 'trigger_log',
  version: 1,
  title: 'Trigger log',
  about: 'Catch what sets off difficult feelings, and what you did then.',
  kind: 'logs',
  fields: [
    list(
      'rows',
      'Moments',
      'Moment',
      [
        when('datetime', 'at', 'When', { required: true }),
        text('where', 'Where'),
        text('with', 'With whom'),
        text('trigger', 'What set it off', { required: true }),
        choice(
          'category',
          'Kind',
          options({
            interpersonal: 'Between people',
            work_school: 'Work or school',
            health: 'Health',
            memory: 'A memory',
            time_of_day: 'Time of day',
            substance: 'Alcohol or drugs',
            news: 'News',
            unknown: 'I don’t know',
          }),
        ),
        text('emotion', 'Feeling'),
        ten('intensity', 'How strong', 'none', 'strongest'),
        text('urge', 'What I wanted to do'),
        ten('urge_strength', 'How strong the urge was', 'none', 'strongest'),
        text('response', 'What I did'),
        { type: 'scale', key: 'helpful', label: 'Did it help?', min: -5, max: 5, step: 1, low: 'made it worse', high: 'helped a lot' },
        ten('outcome_intensity', 'How strong afterward', 'none', 'strongest'),
      ],
      { required: true, max: 40 },
    ),
  ],
};

export const stressLog: Template = {
  id: 'stress_log',
  version: 1,
  title: 'Stress log',
  about: 'What was stressful, where you felt it, and what you tried.',
  kind: 'logs',
  fields: [
    list(
      'rows',
      'Stressful moments',
      'Moment',
      [
        text('stressor', 'What was stressful', { required: true }),
        choice('controllable', 'In my control?', options({ mostly: 'Mostly', partly: 'Partly', no: 'No' })),
        choices(
          'body',
          'In my body',
          options({
            tense: 'Tense',
            headache: 'Headache',
            stomach: 'Stomach',
            heart: 'Heart',
            breath: 'Breath',
            sweaty: 'Sweaty',
            restless: 'Restless',
            tired: 'Tired',
          }),
        ),
        ten('stress', 'Stress', 'none', 'strongest'),
        text('coping', 'What I tried', { suggestions: Object.values(exercises).map(({ title }) => title) }),
        ten('stress_after', 'Stress afterward', 'none', 'strongest'),
      ],
      { required: true, max: 40 },
    ),
  ],
};

export const practiceLog: Template = {
  id: 'practice_log',
  version: 1,
  title: 'Practice log',
  about: 'Exercises you practiced at home, and how you felt before and after.',
  kind: 'logs',
  fields: [
    list(
      'rows',
      'Practice',
      'Practice',
      [
        choice(
          'exercise',
          'Exercise',
          exerciseIds.map((id) => ({ value: id, label: exercises[id].title })),
          { required: true },
        ),
        when('datetime', 'at', 'When'),
        number('minutes', 'For how long', { min: 1, max: 240, step: 1, unit: 'minutes' }),
        ten('before', 'Before', 'calm', 'very tense'),
        ten('after', 'After', 'calm', 'very tense'),
        text('note', 'Note'),
      ],
      { required: true, max: 60 },
    ),
  ],
};

const inBed = { op: 'minutes', from: 'bedtime', to: 'out_of_bed' } as const;

export const sleepDiary: Template = {
  id: 'sleep_diary',
  version: 1,
  title: 'Sleep diary',
  about: 'One line for each night. Estimates are fine: no need to watch the clock.',
  kind: 'logs',
  fields: [
    list(
      'nights',
      'Nights',
      'Night',
      [
        when('date', 'date', 'Morning of', { required: true }),
        when('time', 'bedtime', 'Went to bed'),
        when('time', 'lights_out', 'Lights out'),
        number('minutes_to_sleep', 'Until I fell asleep', { min: 0, max: 600, step: 1, unit: 'minutes' }),
        number('awakenings', 'Awake during the night, all together', { min: 0, max: 600, step: 1, unit: 'minutes' }),
        when('time', 'final_wake', 'Woke up for good'),
        when('time', 'out_of_bed', 'Got out of bed'),
        number('nap_min', 'Naps in the day', { min: 0, max: 600, step: 1, unit: 'minutes' }),
        ten('rested', 'How rested', 'not at all', 'very'),
        computed(
          'total_sleep_time',
          'Slept',
          { op: 'subtract', of: [{ op: 'minutes', from: 'lights_out', to: 'final_wake' }, field('minutes_to_sleep'), field('awakenings')] },
          { unit: 'minutes' },
        ),
        computed(
          'efficiency',
          'Of the time in bed',
          {
            op: 'multiply',
            of: [
              { op: 'number', value: 100 },
              { op: 'divide', of: [field('total_sleep_time'), inBed] },
            ],
          },
          { unit: '%' },
        ),
      ],
      { required: true, max: 31, checks: 'night' },
    ),
    computed('mean_sleep', 'Slept on average', { op: 'mean', list: 'nights', of: field('total_sleep_time') }, { unit: 'minutes' }),
    computed('mean_efficiency', 'Of the time in bed, on average', { op: 'mean', list: 'nights', of: field('efficiency') }, { unit: '%' }),
  ],
};

export const iStatement: Template = {
  id: 'i_statement',
  version: 1,
  title: 'I-statement',
  about: 'Say what you feel and what you would like, without blame.',
  kind: 'logs',
  fields: [
    text('i_feel', 'I feel …', { required: true }),
    text('when', 'when …', { required: true, help: 'What happened, not who somebody is.' }),
    text('because', 'because …'),
    text('i_would_like', 'I would like …', { required: true }),
    yesNo('rehearsed', 'I said it out loud once, to practice'),
  ],
};
