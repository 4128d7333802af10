import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import type { LessonVersion } from '#shared/learning/lessons/answers.ts';
import { dayAndTime } from '#client/base/design/clockTime.ts';

interface VersionsProps {
  versions: readonly LessonVersion[];
  onOpen: (version: number) => void;
}

/** What the clinic saved of this lesson: any of it can be looked at, and brought back by saving it again. */
export function Versions({ versions, onOpen }: VersionsProps) {
  const { t } = useTranslation('lessons');
  return (
    <section aria-labelledby="versions">
      <Stack gap="xs">
        <Title order={2} fz="lg" id="versions">
          {t('versions')}
        </Title>
        <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '0.4rem' }}>
          {versions.map(({ version, savedAt, savedBy }) => (
            <Group key={version} component="li" gap="sm">
              <Text>
                <Saying>{(theirs) => t('version', { version, when: dayAndTime(savedAt), name: theirs(savedBy) })}</Saying>
              </Text>
              <Button size="compact-md" variant="default" aria-label={t('openVersionNamed', { version })} onClick={() => onOpen(version)}>
                {t('openVersion')}
              </Button>
            </Group>
          ))}
        </ul>
      </Stack>
    </section>
  );
}
