import { Alert, Button, Paper, Stack, Text, Title } from '@mantine/core';
import { IconBook2, IconInfoCircle, IconPencilPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LessonProblem, LessonSummary } from '#shared/learning/lessons/answers.ts';
import type { Me } from '#shared/program/account/answers.ts';
import { ASSIGNED } from '#shared/people/reach.ts';
import { isA, isAmong, staffRoles } from '#shared/people/role.ts';
import { EmptyState } from '../../base/design/EmptyState.tsx';
import { Page } from '../../base/design/Page.tsx';
import { SignedIn } from '../../base/frame/SignedIn.tsx';
import { Loaded } from '../../base/http/Loaded.tsx';
import { LessonCard } from './LessonCard.tsx';
import { useLessons } from './queries.ts';
import { WhoFinished } from './WhoFinished.tsx';
import './lessons.css';

/** All lessons somebody may read, with how far they came; for the clinic's staff also the way to write. */
export function LearnPage() {
  return <SignedIn>{(me) => <Lessons me={me} />}</SignedIn>;
}

function Lessons({ me }: { me: Me }) {
  const { t } = useTranslation('lessons');
  const isStaff = isAmong(me, staffRoles);
  const write = isStaff && (
    <Button component={Link} to="/write-lesson" variant="default" leftSection={<IconPencilPlus aria-hidden size={20} />}>
      {t('write')}
    </Button>
  );
  return (
    <Page title={t('title')} aside={write || undefined}>
      <Stack gap="xs">
        <Text>{t(isStaff ? 'introStaff' : isA(me, 'family') ? 'introFamily' : 'intro')}</Text>
        {!isStaff && (
          <Text size="sm" c="dimmed">
            {t('privacy', { days: ASSIGNED.daysAfter })}
          </Text>
        )}
      </Stack>
      <Loaded query={useLessons()}>
        {({ problems, lessons }) => (
          <>
            {problems.length > 0 && <Problems problems={problems} />}
            {lessons.length === 0 && (
              <EmptyState icon={<IconBook2 size={40} stroke={1.5} />} title={t('empty')}>
                {t('emptyText')}
              </EmptyState>
            )}
            {(['participants', 'family'] as const).map((audience) => (
              <Audience key={audience} audience={audience} lessons={lessons} isStaff={isStaff} />
            ))}
          </>
        )}
      </Loaded>
      {isA(me, 'facilitator') && <WhoFinished />}
    </Page>
  );
}

function Audience({ audience, lessons, isStaff }: { audience: LessonSummary['audience']; lessons: readonly LessonSummary[]; isStaff: boolean }) {
  const { t } = useTranslation('lessons');
  const theirs = lessons.filter((lesson) => lesson.audience === audience);
  if (theirs.length === 0) return null;
  const title = t(audience === 'family' ? 'forFamily' : 'forParticipants');
  const done = theirs.filter(({ progress }) => progress?.doneAt).length;
  return (
    <section aria-label={title}>
      <Stack gap="sm">
        {isStaff ? (
          <Title order={2} fz="lg">
            {title}
          </Title>
        ) : (
          <Title order={2} fz="lg">
            {t('doneCount', { done, total: theirs.length })}
          </Title>
        )}
        <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '0.75rem' }}>
          {theirs.map((lesson) => (
            <Paper key={lesson.id} component="li" className="hearth-card" p="md">
              <LessonCard lesson={lesson} isStaff={isStaff} />
            </Paper>
          ))}
        </ul>
      </Stack>
    </section>
  );
}

function Problems({ problems }: { problems: readonly LessonProblem[] }) {
  const { t } = useTranslation('lessons');
  return (
    <Alert role="alert" color="clay" icon={<IconInfoCircle aria-hidden />} title={t('problemsTitle')}>
      {problems.map((problem) => (
        <Text key={problem.file} c="var(--mantine-color-text)">
          {t('problem', { ...problem })}
        </Text>
      ))}
    </Alert>
  );
}
