import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OrderButton } from '#client/live/OrderButton.tsx';
import type { View } from '#shared/session/session.ts';

/** What the bars in the list are, who sees them, and the way to count anew. */
export function AboutBalance({ view }: { view: View<'talkBalance', 'facilitator'> }) {
  const { t } = useTranslation('tools');
  return (
    <section aria-label={t('talkBalance.title')}>
      <Text size="sm" c="dimmed">
        <b>
          <span>{t('talkBalance.title')}</span>.
        </b>{' '}
        <span>{t(view.isEarly ? 'talkBalance.early' : 'talkBalance.about')}</span>
      </Text>
      {!view.isEarly && (
        <Group gap="xs">
          <OrderButton tool="talkBalance" command="startOver" input={{}} size="compact-sm" variant="subtle">
            {t('talkBalance.startOver')}
          </OrderButton>
        </Group>
      )}
    </section>
  );
}
