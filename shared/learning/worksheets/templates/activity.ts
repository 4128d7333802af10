import type { Template } from '../template.ts';
import { choice, computed, field, list, long, meanOf, minus, number, options, ten, text, when } from './build.ts';

const hourLabel = (hour: number) => `${hour % 12 === 0 ? 12 : hour % 12}:00 ${hour < 12 ? 'am' : 'pm'}`;
const clockHours = Array.from({ length: 24 }, (_, hour) => ({ value: `h${String(hour).padStart(2, '0')}`, label: hourLabel(hour) }));

/** Clinical.md 3.2: observe a week, hour by hour or in three parts of the day. */
export const activityMonitor: Template = {
  id: 'activity_monitor',
  version: 1,
  title: 'Activity monitor',
  about: 'Observe a week: what you did, and how it was. Nothing has to change yet.',
  kind: 'activity',
  fields: [
    list(
      'days',
      'Days',
      'Day',
      [
        when('date', 'date', 'Date', { required: true }),
        list(
          'rows',
          'What you did',
          'Activity',
          [
            choice('hour', 'When', [...options({ morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' }), ...clockHours], { required: true }),
            text('activity', 'Activity', { required: true, help: 'Resting or scrolling counts as well.' }),
            text('with_whom', 'With whom'),
            ten('mood', 'Mood', 'very low', 'very good'),
            ten('mastery', 'Sense of achievement', 'no sense of achievement', 'great'),
            ten('pleasure', 'Pleasure', 'none', 'great'),
          ],
          { max: 24 },
        ),
        long('day_summary', 'The day in a few words'),
        computed('mean_mood', 'Mood on average', meanOf('rows', 'mood'), { decimals: 1 }),
        computed('mean_mastery', 'Achievement on average', meanOf('rows', 'mastery'), { decimals: 1 }),
        computed('mean_pleasure', 'Pleasure on average', meanOf('rows', 'pleasure'), { decimals: 1 }),
        computed('best_activity', 'When your mood was best', { op: 'pick', list: 'rows', by: 'mood', show: 'activity', which: 'highest' }),
        computed('worst_activity', 'When your mood was lowest', { op: 'pick', list: 'rows', by: 'mood', show: 'activity', which: 'lowest' }),
      ],
      { required: true, max: 7 },
    ),
  ],
};

/** Clinical.md 3.3: plan, do, compare. */
export const activitySchedule: Template = {
  id: 'activity_schedule',
  version: 1,
  title: 'Activity plan',
  about: 'Plan a few things, do them, and compare: depression often tells us that nothing will be any good.',
  kind: 'activity',
  fields: [
    list(
      'rows',
      'Activities',
      'Activity',
      [
        text('activity', 'What will you do?', { required: true }),
        choice(
          'type',
          'Kind',
          options({
            mastery: 'Achievement',
            pleasure: 'Pleasure',
            social: 'With people',
            physical: 'Movement',
            self_care: 'Self-care',
            values: 'What matters to me',
          }),
        ),
        when('datetime', 'planned_at', 'When'),
        number('duration_min', 'For how long', { min: 1, max: 1440, step: 1, unit: 'minutes' }),
        text('where', 'Where'),
        text('with', 'With whom'),
        text('first_small_step', 'The first small step', { help: 'So small that it needs no motivation.' }),
        ten('difficulty', 'How hard it seems', 'easy', 'very hard'),
        ten('predicted_mood', 'How you expect your mood to be', 'very low', 'very good'),
        ten('predicted_mastery', 'Achievement you expect', 'none', 'great'),
        ten('predicted_pleasure', 'Pleasure you expect', 'none', 'great'),
        choice('done', 'Did you do it?', options({ yes: 'Yes', partly: 'Partly', no: 'No', postponed: 'Postponed' })),
        ten('actual_mood', 'How your mood was', 'very low', 'very good'),
        ten('actual_mastery', 'Achievement it gave', 'none', 'great'),
        ten('actual_pleasure', 'Pleasure it gave', 'none', 'great'),
        text('barrier', 'What got in the way'),
        text('note', 'Note'),
        computed('surprise', 'Pleasure compared to what you expected', minus(field('actual_pleasure'), field('predicted_pleasure')), {
          help: 'Above zero: it was better than you thought.',
        }),
      ],
      { required: true, max: 20 },
    ),
    computed('mean_surprise', 'On average', meanOf('rows', 'surprise'), {
      decimals: 1,
      help: 'How far your expectation was from what happened. Above zero: things were better than expected.',
    }),
  ],
};
