import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Figure } from '#client/base/design/Figure.tsx';
import { longDay, timeRange } from '../../base/design/clockTime.ts';
import { Page } from '../../base/design/Page.tsx';
import { Loaded } from '../../base/http/Loaded.tsx';

interface OfSession {
  session: { title: string; startsAt: string; endsAt: string };
}

interface SessionInfoPageProps<T> {
  title: string;
  intro: string;
  query: { data: T | undefined; error: unknown; refetch: () => unknown };
  children: (data: T) => ReactNode;
}

/** A page about one session: which it is, and the way back to Today. */
export function SessionInfoPage<T extends OfSession>({ title, intro, query, children }: SessionInfoPageProps<T>) {
  const { t } = useTranslation();
  return (
    <Page
      title={title}
      size="md"
      aside={
        <Button component={Link} to="/" variant="default">
          {t('toToday')}
        </Button>
      }
    >
      <Loaded query={query}>
        {(data) => (
          <>
            <div>
              <Text fw={700} fz="lg">
                {data.session.title}
              </Text>
              <Text>
                <span>{longDay(data.session.startsAt)}</span>, <Figure>{timeRange(data.session.startsAt, data.session.endsAt)}</Figure>
              </Text>
              <Text size="sm" c="dimmed">
                {intro}
              </Text>
            </div>
            {children(data)}
          </>
        )}
      </Loaded>
    </Page>
  );
}
