import { Badge, Button, Paper, Stack, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import type { EarlierSession } from '#shared/program/schedule/answers.ts';
import { isAmong } from '#shared/people/role.ts';
import { clockTime, longDate } from '../../base/design/clockTime.ts';
import { EmptyState } from '../../base/design/EmptyState.tsx';
import { Figure } from '../../base/design/Figure.tsx';
import { Page } from '../../base/design/Page.tsx';
import { SignedIn } from '../../base/frame/SignedIn.tsx';
import { Loaded } from '../../base/http/Loaded.tsx';
import { useEarlier } from './queries.ts';

/** Sessions that are over, as far back as they go: the way to attendance and one's own notes. */
export function EarlierPage() {
  return <SignedIn>{(me) => <Earlier isManager={isAmong(me, ['manager'])} />}</SignedIn>;
}

export function Earlier({ isManager }: { isManager: boolean }) {
  const { t } = useTranslation('earlier');
  const [asked, setAsked] = useState(['now']);
  return (
    <Page title={t('title')} size="sm">
      <Text>{t(isManager ? 'introManager' : 'intro')}</Text>
      <Stack gap="sm">
        {asked.map((before, at) => (
          <Some key={before} before={before} onMore={at === asked.length - 1 ? (last) => setAsked([...asked, last]) : null} />
        ))}
      </Stack>
    </Page>
  );
}

function Some({ before, onMore }: { before: string; onMore: ((last: string) => void) | null }) {
  const { t } = useTranslation('earlier');
  const query = useEarlier(before);
  const list = useRef<HTMLUListElement>(null);
  const isThere = query.data !== undefined;
  // Whoever asked for more goes on where it begins: the button that they pressed is gone.
  useEffect(() => {
    if (isThere && before !== 'now') list.current?.querySelector('a')?.focus();
  }, [isThere, before]);
  return (
    <Loaded query={query}>
      {({ sessions, hasMore }) => (
        <>
          {sessions.length === 0 && (
            <EmptyState icon={<IconHistory size={40} stroke={1.5} />} title={t('empty')}>
              {t('emptyText')}
            </EmptyState>
          )}
          <ul ref={list} style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '0.5rem' }}>
            {sessions.map((session) => (
              <Card key={session.id} session={session} />
            ))}
          </ul>
          {hasMore && onMore && (
            <Button variant="default" onClick={() => onMore(sessions.at(-1)?.id ?? 'now')}>
              {t('more')}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}

function Card({ session: { id, title, startsAt, isLed, hasNote } }: { session: EarlierSession }) {
  const { t } = useTranslation('earlier');
  const day = longDate(startsAt);
  return (
    <Paper component="li" className="hearth-card" p="md" style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.5rem 1rem' }}>
      <div style={{ flex: 1, minWidth: '12rem' }}>
        <Text fw={700} style={{ overflowWrap: 'anywhere' }}>
          <TheirWords>{title}</TheirWords>
        </Text>
        <Text size="sm" c="dimmed">
          <span>{day}</span>, <Figure>{clockTime(startsAt)}</Figure>
        </Text>
        {hasNote && (
          <Badge variant="light" color="pine" c="var(--mantine-color-text)">
            {t('hasNote')}
          </Badge>
        )}
      </div>
      <Button component={Link} to={`/session/${id}/attendance`} variant="default" aria-label={t(isLed ? 'openOf' : 'attendanceOf', { title, day })}>
        {t(isLed ? 'open' : 'attendance')}
      </Button>
    </Paper>
  );
}
