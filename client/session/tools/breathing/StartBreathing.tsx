import { Button, Radio, Select, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ToolHead } from '#client/base/design/ToolHead.tsx';
import { exerciseIds, exerciseMs, exercises, phasesOf, stepsOf, type ExerciseId } from '#shared/learning/content/exercises.ts';
import { Refused } from '#client/live/OrderButton.tsx';
import { useOrder } from '#client/live/useTool.ts';
import { loopsToChoose } from './loopsToChoose.ts';

/** Which exercise, how long, and what is asked around it. What is usual is chosen already. */
export function StartBreathing() {
  const { t } = useTranslation('tools');
  const [exercise, setExercise] = useState<ExerciseId>('slowEven');
  const [loops, setLoops] = useState<number | null>(null);
  const [step, setStep] = useState<number | null>(null);
  const [asksRating, setAsksRating] = useState(false);
  const [hasTone, setHasTone] = useState(true);
  const { give, isPending, refusal, forget } = useOrder('breathing', 'open');
  const { loops: usual, loopsMax, about, care } = exercises[exercise];
  const phases = phasesOf(exercise, step);
  const steps = stepsOf(exercise);
  const choices = loopsToChoose(usual, loopsMax);

  return (
    <Stack gap="md" onChange={forget}>
      <ToolHead title={t('breathing.startTitle')}>{t('breathing.startHint')}</ToolHead>
      <Radio.Group
        label={t('breathing.exercise')}
        value={exercise}
        onChange={(chosen) => {
          setExercise(exerciseIds.find((id) => id === chosen) ?? exercise);
          setLoops(null);
          setStep(null);
        }}
      >
        <Stack gap={6} mt={4}>
          {exerciseIds.map((id) => (
            <Radio key={id} value={id} label={exercises[id].title} />
          ))}
        </Stack>
      </Radio.Group>
      <Text size="sm">
        <span>{about}</span> <span>{care}</span>
      </Text>
      {steps.length > 0 && (
        <Select
          label={t('breathing.pace')}
          data={steps.map((value) => ({ value: String(value), label: t('breathing.secondsEach', { count: value }) }))}
          value={String(step ?? phases[0]?.seconds)}
          allowDeselect={false}
          onChange={(chosen) => setStep(steps.find((value) => String(value) === chosen) ?? null)}
        />
      )}
      {choices.length > 1 && (
        <Select
          label={t('breathing.length')}
          data={choices.map((value) => ({ value: String(value), label: lengthOf(value) }))}
          value={String(loops ?? usual)}
          allowDeselect={false}
          onChange={(chosen) => setLoops(choices.find((value) => String(value) === chosen) ?? null)}
        />
      )}
      <Switch
        label={t('breathing.asksRating')}
        description={t('breathing.asksRatingHint')}
        checked={asksRating}
        onChange={(event) => setAsksRating(event.currentTarget.checked)}
      />
      <Switch
        label={t('breathing.offersTone')}
        description={t('breathing.offersToneHint')}
        checked={hasTone}
        onChange={(event) => setHasTone(event.currentTarget.checked)}
      />
      <Button loading={isPending} onClick={() => void give({ exercise, loops, stepSeconds: step, asksRating, hasTone })}>
        {t(asksRating ? 'breathing.open' : 'breathing.start')}
      </Button>
      <Refused refusal={refusal} />
    </Stack>
  );

  function lengthOf(value: number) {
    const seconds = exerciseMs(phases, value) / 1000;
    const time =
      seconds < 60
        ? t('breathing.seconds', { count: seconds })
        : t('breathing.minutes', { minutes: Math.floor(seconds / 60), seconds: String(seconds % 60).padStart(2, '0') });
    return t('breathing.times', { count: value, time });
  }
}
