import { exercises } from '../../content/exercises.ts';
import type { ListField } from '../field.ts';
import type { Template } from '../template.ts';
import { choice, choices, crisis, group, list, long, number, options, ten, text, texts, weekdays, when, yesNo } from './build.ts';

const exerciseTitles = Object.values(exercises).map(({ title }) => title);

/** Clinical.md 3.5. */
export const copingPlan: Template = {
  id: 'coping_plan',
  version: 1,
  title: 'Coping plan',
  about: 'What helps you when things get hard, written down while they are not.',
  kind: 'plans',
  fields: [
    text('trigger', 'What sets it off', { required: true }),
    group('early_signs', 'How you notice it early', [
      choices('where', 'Where you notice it', options({ body: 'Body', thoughts: 'Thoughts', feelings: 'Feelings', behaviour: 'What I do' })),
      text('text', 'In your own words'),
    ]),
    ten('intensity_now', 'How strong is it now?', 'not at all', 'strongest'),
    list(
      'quick_skills',
      'Quick skills',
      'Skill',
      [
        text('skill', 'Skill', { suggestions: exerciseTitles, help: 'An exercise from here, or your own.' }),
        number('minutes', 'For how long', { min: 1, max: 240, step: 1, unit: 'minutes' }),
      ],
      { required: true, max: 12 },
    ),
    list('people', 'People', 'Person', [text('name', 'Name'), text('phone', 'Phone number'), text('ok_to_call_hours', 'When it is okay to call')], { max: 12 }),
    texts('places', 'Places that are good for me', 'Place', { max: 12 }),
    text('remind_myself', 'What I want to remind myself of'),
    texts('do_less', 'What I want to do less of', 'Thing', { max: 12 }),
    list(
      'after_use',
      'When I used it',
      'Time',
      [
        when('datetime', 'used_at', 'When'),
        text('skill', 'Which skill', { suggestions: exerciseTitles }),
        ten('before', 'Before', 'calm', 'very tense'),
        ten('after', 'After', 'calm', 'very tense'),
        text('note', 'Note'),
      ],
      { max: 40 },
    ),
  ],
};

const categories = options({
  sleep: 'Sleep',
  appetite: 'Appetite',
  energy: 'Energy',
  thinking: 'Thinking',
  mood: 'Mood',
  social: 'People',
  work_school: 'Work or school',
  self_care: 'Self-care',
  substance: 'Alcohol or drugs',
  other: 'Something else',
});
const signs = (key: string, label: string): ListField => list(key, label, 'Sign', [text('text', 'Sign'), choice('category', 'About', categories)], { max: 15 });
const actions = (key: string, label: string): ListField =>
  list(key, label, 'Action', [text('what', 'What'), text('who', 'Who'), text('by_when', 'By when')], { max: 15 });

/** Clinical.md 3.6. */
export const relapsePreventionPlan: Template = {
  id: 'relapse_prevention_plan',
  version: 1,
  title: 'Relapse-prevention plan',
  about: 'How you notice that depression comes back, and what you do then, in green, yellow and red.',
  kind: 'plans',
  fields: [
    long('my_depression_looks_like', 'What my depression looks like', { required: true }),
    texts('high_risk_situations', 'Situations that are risky for me', 'Situation', { max: 15 }),
    group('signs', 'Signs', [signs('green', 'Green: I am well'), signs('yellow', 'Yellow: early signs'), signs('red', 'Red: serious signs')]),
    group('actions', 'What I do', [
      actions('green', 'In green: keep going'),
      actions('yellow', 'In yellow: act early'),
      actions('red', 'In red: get help now'),
    ]),
    list('daily_maintenance', 'What keeps me well', 'Habit', [text('habit', 'Habit'), choices('days', 'On which days', weekdays)], { max: 15 }),
    group(
      'medication_plan',
      'Medication',
      [text('prescriber', 'Who prescribes it'), when('date', 'refill_reminder', 'Refill by'), text('side_effects_contact', 'Whom I ask about side effects')],
      'No doses needed here.',
    ),
    list(
      'supports',
      'People who support me',
      'Person',
      [
        text('name', 'Name'),
        text('role', 'Who they are to me'),
        text('phone', 'Phone number'),
        yesNo('may_contact_programme', 'May talk with my program', { help: 'A note for yourself. The program talks with them only with your signed consent.' }),
      ],
      { max: 15 },
    ),
    group('weekly_selfcheck', 'Weekly self-check', [
      choice('day', 'On', weekdays),
      choice('measure', 'With', options({ phq2: 'The PHQ-2, if my clinic gives it to me', own_signs: 'My own signs above' })),
    ]),
    list('booster_sessions', 'Booster sessions', 'Session', [when('datetime', 'at', 'When')], { max: 12 }),
    crisis('if_red', 'If I am in red'),
    texts('reasons_to_keep_going', 'Reasons to keep going', 'Reason', { max: 20 }),
    list('review_dates', 'When I look at this plan again', 'Date', [when('date', 'date', 'Date')], { max: 12 }),
    when('datetime', 'signed_by_member', 'I agreed to this plan on'),
    texts('shared_with', 'Who has a copy', 'Person', { max: 12 }),
  ],
};

/** Clinical.md 3.8: one's own words; nobody else's form. */
export const mySafetyPlan: Template = {
  id: 'my_safety_plan',
  version: 1,
  title: 'My safety plan',
  about: 'What to do, step by step, when thoughts of ending your life come. Best written together with your clinician.',
  kind: 'plans',
  fields: [
    texts('warning_signs', 'How I know that it is getting dangerous', 'Sign', { required: true, max: 15 }),
    texts('things_i_can_do_alone', 'What I can do on my own', 'Thing', { required: true, max: 15 }),
    list('people_places_to_be_around', 'People and places to be around', 'Person or place', [text('name', 'Name or place'), text('phone', 'Phone number')], {
      max: 15,
    }),
    list(
      'people_i_can_ask',
      'People I can ask for help',
      'Person',
      [text('name', 'Name'), text('phone', 'Phone number'), yesNo('told', 'They know that they are on this plan')],
      { required: true, max: 15 },
    ),
    list('professionals', 'Professionals', 'Professional', [text('name', 'Name'), text('phone', 'Phone number'), text('hours', 'Hours')], { max: 10 }),
    crisis('crisis_contacts', 'Always there'),
    list(
      'making_my_space_safer',
      'Making my space safer',
      'Thing',
      [text('item', 'What'), text('action', 'What happens with it'), text('who_helps', 'Who helps'), yesNo('done', 'Done')],
      { max: 15 },
    ),
    texts('reasons_for_living', 'Reasons for living', 'Reason', { max: 20 }),
    text('made_with', 'Made together with'),
    when('date', 'made_on', 'On'),
    list('reviewed', 'Looked at again', 'Time', [when('date', 'date', 'Date'), text('by', 'With')], { max: 30 }),
  ],
};
