import { Checkbox, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Refused } from '#client/live/OrderButton.tsx';
import { useOrder } from '#client/live/useTool.ts';
import type { OwnRoom } from '../types.ts';

/** What the room is for; its steps can be ticked off together. */
export function TaskCard({ room: { task, stepsDone } }: { room: OwnRoom }) {
  const { t } = useTranslation('tools');
  const { give, refusal } = useOrder('breakouts', 'tickStep');
  return (
    <section>
      <Title order={3} fz="md" mb={4}>
        {t('breakouts.task')}
      </Title>
      <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{task.text || (task.steps.length === 0 ? t('breakouts.noTask') : '')}</Text>
      {task.steps.length > 0 && (
        <Stack gap="xs" mt="sm" role="group" aria-label={t('breakouts.steps')}>
          {task.steps.map((step, i) => (
            <Checkbox key={i} label={step} checked={stepsDone.includes(i)} onChange={(event) => void give({ step: i, isDone: event.currentTarget.checked })} />
          ))}
        </Stack>
      )}
      <Refused refusal={refusal} />
    </section>
  );
}
