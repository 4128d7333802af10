import { Anchor, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconCalendarHeart } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { theirs } from '#client/base/words/theirs.ts';
import type { Me } from '#shared/program/account/answers.ts';
import type { TodaySession } from '#shared/program/schedule/answers.ts';
import { isA } from '#shared/people/role.ts';
import { isSameDay, longDay, zoneName } from '../../base/design/clockTime.ts';
import { EmptyState } from '../../base/design/EmptyState.tsx';
import { Page } from '../../base/design/Page.tsx';
import { SignedIn } from '../../base/frame/SignedIn.tsx';
import { Loaded } from '../../base/http/Loaded.tsx';
import { useToday } from './queries.ts';
import { Blocks } from './Blocks.tsx';
import { inDays } from '../../program/schedule/inDays.ts';
import { InSession } from './InSession.tsx';
import { SessionCard } from '../../program/schedule/SessionCard.tsx';

/** The first page: today's sessions, and the way into those that are on. */
export function TodayPage() {
  return <SignedIn>{(me) => <Today me={me} />}</SignedIn>;
}

function Today({ me }: { me: Me }) {
  const { t } = useTranslation('today');
  const today = useToday();
  return (
    <Page title={t('hello', { name: theirs(me.name.split(' ')[0] ?? me.name) })} tabTitle={t('title')} aside={<Text c="dimmed">{longDay(Date.now())}</Text>}>
      {today.data && <InSession sessions={today.data.sessions} />}
      <Blocks who={me} place="first" />
      <Loaded query={today}>{({ sessions }) => <Sessions sessions={sessions} isManager={isA(me, 'manager')} />}</Loaded>
      <Blocks who={me} place="after" />
    </Page>
  );
}

function Sessions({ sessions, isManager }: { sessions: readonly TodaySession[]; isManager: boolean }) {
  const { t } = useTranslation('today');
  if (sessions.length === 0) {
    return (
      <EmptyState icon={<IconCalendarHeart size={40} stroke={1.5} />} title={t('empty')}>
        <span>{t(isManager ? 'emptyManager' : 'emptyText')}</span>{' '}
        <Anchor component={Link} to="/sessions">
          {t('all')}
        </Anchor>
      </EmptyState>
    );
  }
  return (
    <section aria-labelledby="sessions">
      <VisuallyHidden>
        <h2 id="sessions">{t('sessions')}</h2>
      </VisuallyHidden>
      <Stack>
        {inDays(sessions, nameOfDay).map(({ day, sessions }) => (
          <Stack key={day} gap="sm">
            {!isSameDay(sessions[0]!.startsAt, Date.now()) && (
              <Title order={3} fz="md" c="dimmed">
                {day}
              </Title>
            )}
            {sessions.map((session) => (
              <SessionCard key={session.id} session={session} />
            ))}
          </Stack>
        ))}
        <Text size="sm" c="dimmed">
          {t('zone', { zone: zoneName() })}
        </Text>
        <Anchor component={Link} to="/sessions">
          {t('all')}
        </Anchor>
      </Stack>
    </section>
  );
}

/** Of another year than this one, the year as well. */
const nameOfDay = (startsAt: string): string =>
  new Date(startsAt).getFullYear() === new Date().getFullYear() ? longDay(startsAt) : `${longDay(startsAt)}, ${new Date(startsAt).getFullYear()}`;
