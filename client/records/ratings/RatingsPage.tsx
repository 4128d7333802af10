import { Paper, Stack, Text, Title } from '@mantine/core';
import { IconMoodSmile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import type { ExerciseFelt, RatingRead } from '#shared/records/ratings/answers.ts';
import { exerciseIds, exercises } from '#shared/learning/content/exercises.ts';
import { ASSIGNED } from '#shared/people/reach.ts';
import { isAmong } from '#shared/people/role.ts';
import { dayAndTime } from '../../base/design/clockTime.ts';
import { EmptyState } from '../../base/design/EmptyState.tsx';
import { Page } from '../../base/design/Page.tsx';
import { SignedIn } from '../../base/frame/SignedIn.tsx';
import { Loaded } from '../../base/http/Loaded.tsx';
import { useOwnRatings, useRatingsOfPeople } from './queries.ts';

/** Private ratings, afterwards: one's own, and for facilitators those of the people of their sessions. */
export function RatingsPage() {
  return <SignedIn>{(me) => (isAmong(me, ['facilitator']) ? <OfPeople /> : <Own />)}</SignedIn>;
}

export function Own() {
  const { t } = useTranslation('ratings');
  const query = useOwnRatings();
  return (
    <Page title={t('title')} size="sm">
      <Stack gap="xs">
        <Text>{t('intro')}</Text>
        <Text size="sm" c="dimmed">
          {t('who', { days: ASSIGNED.daysAfter })}
        </Text>
      </Stack>
      <Loaded query={query}>
        {({ ratings, exercises: felt }) => (
          <>
            {ratings.length + felt.length === 0 && <Nothing>{t('emptyText')}</Nothing>}
            <Ratings ratings={ratings} />
            {felt.length > 0 && <Exercises felt={felt} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

export function OfPeople() {
  const { t } = useTranslation('ratings');
  const query = useRatingsOfPeople();
  return (
    <Page title={t('title')} size="sm">
      <Text>{t('introStaff', { days: ASSIGNED.daysAfter })}</Text>
      <Loaded query={query}>
        {({ people }) => (
          <>
            {people.length === 0 && <Nothing>{t('emptyStaff')}</Nothing>}
            {people.map(({ id, name, ratings }) => (
              <section key={id} aria-labelledby={`ratings-${id}`}>
                <Title order={2} fz="lg" mb="xs" id={`ratings-${id}`}>
                  <TheirWords>{name}</TheirWords>
                </Title>
                <Ratings ratings={ratings} />
              </section>
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Nothing({ children }: { children: string }) {
  const { t } = useTranslation('ratings');
  return (
    <EmptyState icon={<IconMoodSmile size={40} stroke={1.5} />} title={t('empty')}>
      {children}
    </EmptyState>
  );
}

function Ratings({ ratings }: { ratings: readonly RatingRead[] }) {
  const { t } = useTranslation('ratings');
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '0.5rem' }}>
      {ratings.map(({ at, session, kind, word, mood, anxiety, energy }) => (
        <Paper key={at + kind} component="li" className="hearth-card" p="md">
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            <span>{dayAndTime(at)}</span> · <span>{t(`kind.${kind}`)}</span> · <TheirWords>{session}</TheirWords>
          </Text>
          <Text>{t('numbers', { mood, anxiety, energy })}</Text>
          {word && (
            <Text>
              <TheirWords>{word}</TheirWords>
            </Text>
          )}
        </Paper>
      ))}
    </ul>
  );
}

function Exercises({ felt }: { felt: readonly ExerciseFelt[] }) {
  const { t } = useTranslation('ratings');
  return (
    <section aria-labelledby="ratings-exercises">
      <Title order={2} fz="lg" mb="xs" id="ratings-exercises">
        {t('exercises')}
      </Title>
      <ul style={{ margin: 0, paddingInlineStart: '1.2rem', display: 'grid', gap: '0.25rem' }}>
        {felt.map(({ at, exercise, before, after }) => (
          <li key={at + exercise}>
            <span>{dayAndTime(at)}</span> · <span>{titleOf(exercise)}</span> ·{' '}
            <Saying>
              {() => t(before === null ? 'felt.after' : after === null ? 'felt.before' : 'felt.both', { before: before ?? '', after: after ?? '' })}
            </Saying>
          </li>
        ))}
      </ul>
    </section>
  );
}

function titleOf(exercise: string): string {
  const id = exerciseIds.find((one) => one === exercise);
  return id ? exercises[id].title : exercise;
}
