import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TheirWords } from '#client/design/TheirWords.tsx';

/** What is asked, over what can be done about it. */
export function PollHead({ question }: { question: string }) {
  const { t } = useTranslation('tools');
  return (
    <div>
      <Text size="sm" c="dimmed">
        {t('poll.title')}
      </Text>
      <Title order={2} fz="lg" style={{ overflowWrap: 'anywhere' }}>
        <TheirWords>{question}</TheirWords>
      </Title>
    </div>
  );
}
