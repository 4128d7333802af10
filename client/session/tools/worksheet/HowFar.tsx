import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { ProgressBar } from '#client/learning/lessons/ProgressBar.tsx';
import { Account } from '#client/live/Account.tsx';
import { usePeople } from '#client/live/people.ts';
import type { HostWorksheet } from './types.ts';

/** How far everybody's own sheet is: how much is filled in, not what. */
export function HowFar({ progress }: Pick<HostWorksheet, 'progress'>) {
  const { t } = useTranslation('tools');
  const { all } = usePeople();
  const participants = all.filter(({ role }) => role === 'participant');
  return (
    <Stack gap="xs" component="section" aria-label={t('worksheet.progressTitle')}>
      <Title order={3} fz="md">
        {t('worksheet.progressTitle')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('worksheet.progressHint')}
      </Text>
      <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
        {participants.map(({ id, name }) => {
          const own = progress.find(({ member }) => member === id);
          return (
            <li key={id} style={{ marginBlockEnd: '0.5rem' }}>
              <Text size="sm">
                <b>
                  <TheirWords>{name}</TheirWords>
                </b>{' '}
                · <span>{own ? t('worksheet.filled', { count: own.answered, total: own.total }) : t('worksheet.notBegun')}</span>
              </Text>
              <Account of={id} />
              <ProgressBar share={own && own.total > 0 ? own.answered / own.total : 0} />
            </li>
          );
        })}
      </ul>
    </Stack>
  );
}
