import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TodaySession } from '#shared/program/schedule/answers.ts';
import { TheirWords } from '../../base/design/TheirWords.tsx';

/** For who came here by Back, by another tab, or by mistake: their seat is kept, and this is the way to it. */
export function InSession({ sessions }: { sessions: readonly TodaySession[] }) {
  const { t } = useTranslation('today');
  return sessions
    .filter(({ isIn }) => isIn)
    .map(({ id, title }) => (
      <Alert key={id} role="status" icon={<IconArrowBackUp aria-hidden />} title={t('inSession.title')}>
        <Stack gap="sm" align="flex-start">
          <div>
            <Text fw={700}>
              <TheirWords>{title}</TheirWords>
            </Text>
            <Text>{t('inSession.text')}</Text>
          </div>
          <Button component={Link} to={`/session/${id}`} aria-label={t('inSession.backTitled', { title })}>
            {t('inSession.back')}
          </Button>
        </Stack>
      </Alert>
    ));
}
