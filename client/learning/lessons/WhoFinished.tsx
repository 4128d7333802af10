import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { dayAndTime } from '../../base/design/clockTime.ts';
import { useLessonsDone } from './queries.ts';

/** For facilitators: who finished which lessons. */
export function WhoFinished() {
  const { t } = useTranslation('lessons');
  const { data } = useLessonsDone(true);
  if (!data || data.people.length === 0) return null;
  return (
    <section aria-labelledby="who-finished">
      <Stack gap="sm">
        <div>
          <Title order={2} fz="lg" id="who-finished">
            {t('doneTitle')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('doneHint')}
          </Text>
        </div>
        <ul style={{ margin: 0, paddingInlineStart: '1.2rem', display: 'grid', gap: '0.5rem' }}>
          {data.people.map(({ id, name, email, done }) => (
            <li key={id}>
              <b>
                <TheirWords>{name}</TheirWords>
              </b>{' '}
              <Text span size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                <TheirWords>{email}</TheirWords>
              </Text>
              {done.length === 0 ? (
                <Text span c="dimmed">
                  {' '}
                  · <span>{t('nothingDone')}</span>
                </Text>
              ) : (
                <ul style={{ paddingInlineStart: '1.2rem' }}>
                  {done.map(({ lesson, title, doneAt }) => (
                    <li key={lesson}>
                      <span>{title}</span>{' '}
                      <Text span size="sm" c="dimmed">
                        {dayAndTime(doneAt)}
                      </Text>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      </Stack>
    </section>
  );
}
