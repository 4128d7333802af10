import { Button, Checkbox, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { useTicks } from '#client/live/useTicks.ts';
import { useSend, useTool } from '#client/live/useTool.ts';
import { useShowTab } from '../../showTab.ts';
import type { OwnRoom } from '../types.ts';

/** What the room is for; its steps can be ticked off together. */
export function TaskCard({ room: { task, stepsDone } }: { room: OwnRoom }) {
  const { t } = useTranslation('tools');
  const send = useSend();
  const showTab = useShowTab();
  const isSheetOpen = useTool('worksheet', 'participant') !== null;
  const { isTicked, tick } = useTicks(stepsDone, (step, isDone) => send('breakouts', 'tickStep', { step, isDone }));
  return (
    <section>
      <Title order={3} fz="md" mb={4}>
        {t('breakouts.task')}
      </Title>
      <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {task.text ? <TheirWords block>{task.text}</TheirWords> : <span>{task.steps.length === 0 && t('breakouts.noTask')}</span>}
      </Text>
      {task.steps.length > 0 && (
        <Stack gap="xs" mt="sm" role="group" aria-label={t('breakouts.steps')}>
          {task.steps.map((step, i) => (
            <Checkbox key={i} label={<TheirWords>{step}</TheirWords>} checked={isTicked(i)} onChange={(event) => void tick(i, event.currentTarget.checked)} />
          ))}
        </Stack>
      )}
      {task.worksheet !== null && isSheetOpen && (
        <Button mt="sm" size="sm" variant="light" onClick={() => showTab('worksheet')}>
          {t('breakouts.openWorksheet')}
        </Button>
      )}
    </section>
  );
}
