import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What a quiet moment is, over what can be done about it. */
export function QuietHead() {
  const { t } = useTranslation('tools');
  return (
    <div>
      <Title order={2} fz="lg">
        {t('quiet.title')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('quiet.about')}
      </Text>
    </div>
  );
}
