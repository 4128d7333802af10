import { Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OrderButton } from '../../live/OrderButton.tsx';
import { useTool } from '../../live/useTool.ts';

/** *I need support* for somebody who waits: told to the facilitators and to nobody else. */
export function OwnSupport({ isSeen }: { isSeen: boolean }) {
  const { t } = useTranslation('waiting');
  const own = useTool('support', 'waiting');
  if (!own) return null;
  return (
    <Paper className="hearth-card" p="md">
      <Group gap="md">
        {own.isAsked ? (
          <OrderButton tool="support" command="withdraw" input={{}} variant="default">
            {t('supportWithdraw')}
          </OrderButton>
        ) : (
          <OrderButton tool="support" command="ask" input={{}} variant="light">
            {t('support')}
          </OrderButton>
        )}
        <Text role="status" style={{ flex: '1 1 14rem' }}>
          {t(!own.isAsked ? 'supportHint' : own.isAnswered ? 'supportAnswered' : isSeen ? 'supportAsked' : 'supportAskedNobody')}
        </Text>
      </Group>
    </Paper>
  );
}
