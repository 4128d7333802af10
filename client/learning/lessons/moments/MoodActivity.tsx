import { NativeSelect } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockOf } from '#shared/learning/lessons/lesson.ts';
import { Scale } from '#client/base/design/Scale.tsx';
import { Chart } from '../Chart.tsx';
import { Moment } from '../Moment.tsx';

const MOODS_MIN = 2;

/** For each time of a day what was done and how it felt; drawn as a graph while it is filled in. */
export function MoodActivity({ block: { prompt, times, activities, reply } }: { block: BlockOf<'moodActivity'> }) {
  const { t } = useTranslation('lessons');
  const name = useId();
  const [moods, setMoods] = useState<Readonly<Record<number, number>>>({});
  const [done, setDone] = useState<Readonly<Record<number, string>>>({});
  const points = times.flatMap((time, at) => {
    const mood = moods[at];
    return mood === undefined ? [] : [{ time, mood, activity: done[at] ?? '' }];
  });
  const told = points.map(({ time, mood, activity }) => `${t('mood.point', { time, mood })}${activity && ` (${activity})`}`).join(', ');
  return (
    <Moment prompt={prompt}>
      <div className="lesson-day">
        {times.map((time, at) => (
          <fieldset key={time} className="lesson-item">
            <legend dir="auto">{time}</legend>
            <NativeSelect
              label={t('mood.activity')}
              value={done[at] ?? ''}
              onChange={(event) => setDone((before) => ({ ...before, [at]: event.target.value }))}
              data={[{ value: '', label: t('mood.choose') }, ...activities.map((activity) => ({ value: activity, label: activity }))]}
            />
            <Scale
              name={`${name}${at}`}
              label={t('mood.mood')}
              low={t('mood.low')}
              high={t('mood.high')}
              value={moods[at] ?? null}
              onChange={(mood) => setMoods((before) => ({ ...before, [at]: mood }))}
            />
          </fieldset>
        ))}
      </div>
      {points.length < MOODS_MIN && (
        <p className="lesson-private" dir="auto">
          {t('mood.hint')}
        </p>
      )}
      {points.length >= MOODS_MIN && (
        <>
          <Chart
            chart={{
              kind: 'chart',
              shape: 'line',
              title: t('mood.graph'),
              alt: t('mood.alt', { points: told }),
              xLabel: t('mood.time'),
              yLabel: t('mood.mood'),
              yMin: 0,
              yMax: 10,
              series: [t('mood.mood')],
              points: points.map(({ time, mood }) => ({ x: time, values: [mood] })),
            }}
          />
          <ul className="lesson-did" dir="auto">
            {points.map(({ time, mood, activity }) => activity && <li key={time}>{`${time}: ${activity} (${mood})`}</li>)}
          </ul>
        </>
      )}
      <p role="status" className="lesson-said" dir="auto">
        {points.length === times.length && reply}
      </p>
    </Moment>
  );
}
