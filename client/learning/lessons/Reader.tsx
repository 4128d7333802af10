import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconCheck, IconCloudOff } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LessonToRead } from '#shared/learning/lessons/answers.ts';
import type { Lesson } from '#shared/learning/lessons/lesson.ts';
import { Blocks } from './Blocks.tsx';
import { CheckQuestion } from './CheckQuestion.tsx';
import { Listen } from './Listen.tsx';
import { Notes } from './Notes.tsx';
import { useIsReadingBehind, useKeepReading } from './queries.ts';
import { Review, ReviewLine } from './Review.tsx';
import { Steps } from './Steps.tsx';

/** The pages of a lesson, one at a time; begins where its reader stopped. `isKept`: whether their place is remembered; `mayReview`: whether the clinic trusts the reader with a review. */
export function Reader({ lesson, isOwn, review, progress, isKept, mayReview = false }: LessonToRead & { isKept: boolean; mayReview?: boolean }) {
  const { t } = useTranslation('lessons');
  const total = lesson.pages.length;
  const start = progress && !progress.doneAt ? progress.page : 0;
  const [page, setPage] = useState(start);
  const [furthest, setFurthest] = useState(progress?.furthest ?? 0);
  const [solved, setSolved] = useState<readonly string[]>(progress?.solved ?? []);
  const [isDone, setDone] = useState(false);
  const [hasMoved, setMoved] = useState(false);
  const tell = useKeepReading(lesson.id);
  const isBehind = useIsReadingBehind(lesson.id);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = lesson.pages[page] ?? lesson.pages[0]!;

  const keep = useCallback((reading: { page: number; solved: readonly string[]; isDone: boolean }) => isKept && tell(reading), [isKept, tell]);
  useEffect(() => {
    keep({ page: start, solved: [], isDone: false });
  }, [keep, start]);

  function turnTo(next: number) {
    setPage(next);
    setFurthest((before) => Math.max(before, next));
    setMoved(true);
    setDone(false);
    keep({ page: next, solved, isDone: false });
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }
  function solve(check: string) {
    if (solved.includes(check)) return;
    const more = [...solved, check];
    setSolved(more);
    keep({ page, solved: more, isDone: false });
  }
  function finish() {
    setDone(true);
    keep({ page, solved, isDone: true });
  }

  return (
    <Stack gap="lg">
      <Stack gap="xs">
        <Steps total={total} page={page} furthest={furthest} onPage={turnTo} />
        <Group justify="space-between" gap="xs">
          <Text size="sm" c="dimmed">
            {t('page', { page: page + 1, total })}
          </Text>
          <Listen page={shown} />
        </Group>
        {!hasMoved && start > 0 && (
          <Text size="sm">
            <span>{t('wereHere')}</span>{' '}
            <Anchor component="button" type="button" onClick={() => turnTo(0)}>
              {t('fromStart')}
            </Anchor>
          </Text>
        )}
      </Stack>
      {page === 0 && (
        <Stack gap="xs">
          <Objectives lesson={lesson} />
          <ReviewLine isOwn={isOwn} review={review} />
        </Stack>
      )}
      <Stack gap="md" key={page}>
        <Title order={2} fz="xl" ref={heading} tabIndex={-1} className="lesson-heading">
          {shown.heading}
        </Title>
        <Blocks blocks={shown.blocks} checkOf={(check) => <CheckQuestion check={check} isSolved={solved.includes(check.id)} onSolved={solve} />} />
        <Notes notes={shown.notes} title={t('notes')} />
      </Stack>
      {page === total - 1 && (
        <Stack gap="xs">
          <Sources lesson={lesson} />
          <ReviewLine isOwn={isOwn} review={review} />
          {mayReview && <Review lesson={lesson} review={review} />}
        </Stack>
      )}
      {isBehind && (
        <Alert role="status" color="clay" icon={<IconCloudOff aria-hidden />}>
          <Text c="var(--mantine-color-text)">{t('notSaved')}</Text>
        </Alert>
      )}
      {isDone && (
        <Alert role="status" color="pine" icon={<IconCheck aria-hidden />}>
          <Stack gap="sm" align="flex-start">
            <Text c="var(--mantine-color-text)">{t('finished')}</Text>
            <Button component={Link} to="/learn" variant="default">
              {t('back')}
            </Button>
          </Stack>
        </Alert>
      )}
      <Group justify="space-between">
        <Button variant="default" disabled={page === 0} leftSection={<IconArrowLeft aria-hidden size={20} />} onClick={() => turnTo(page - 1)}>
          {t('previous')}
        </Button>
        {page < total - 1 ? (
          <Button rightSection={<IconArrowRight aria-hidden size={20} />} onClick={() => turnTo(page + 1)}>
            {t('next')}
          </Button>
        ) : (
          isKept &&
          !isDone && (
            <Button leftSection={<IconCheck aria-hidden size={20} />} onClick={finish}>
              {t('finish')}
            </Button>
          )
        )}
      </Group>
    </Stack>
  );
}

function Objectives({ lesson: { summary, objectives } }: { lesson: Lesson }) {
  const { t } = useTranslation('lessons');
  return (
    <div>
      <Text mb="xs">{summary}</Text>
      <Text fw={700} size="sm">
        {t('objectives')}
      </Text>
      <ul style={{ margin: 0, paddingInlineStart: '1.2rem' }} dir="auto">
        {objectives.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  );
}

function Sources({ lesson: { sources } }: { lesson: Lesson }) {
  const { t } = useTranslation('lessons');
  return (
    <Text size="sm" c="dimmed" component="div">
      <b>{t('sources')}</b>
      <ul style={{ margin: 0, paddingInlineStart: '1.2rem' }} dir="auto">
        {sources.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </Text>
  );
}
