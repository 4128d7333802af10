import { Anchor, Badge, Group, Paper, Stack, Text } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { ASSIGNED } from '#shared/people/reach.ts';
import type { MyPerson } from '#shared/program/care/api.ts';
import { EmptyState } from '../../base/design/EmptyState.tsx';
import { Page } from '../../base/design/Page.tsx';
import { SignedIn } from '../../base/frame/SignedIn.tsx';
import { Loaded } from '../../base/http/Loaded.tsx';
import { useMyPeople } from './queries.ts';

/** For facilitators: whom they care for now, and what waits of theirs. */
export function MyPeoplePage() {
  return <SignedIn>{() => <MyPeople />}</SignedIn>;
}

/** The same, for whom it is. */
export function MyPeople() {
  const { t } = useTranslation('care');
  return (
    <Page title={t('title')}>
      <Text>{t('intro', { before: ASSIGNED.daysBefore, after: ASSIGNED.daysAfter })}</Text>
      <Loaded query={useMyPeople()}>
        {({ people }) =>
          people.length === 0 ? (
            <EmptyState icon={<IconUsersGroup size={40} stroke={1.5} />} title={t('empty')}>
              {t('emptyText')}
            </EmptyState>
          ) : (
            <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
              {people.map((person) => (
                <Card key={person.id} person={person} />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}

function Card({ person: { id, name, email, alerts, sheets } }: { person: MyPerson }) {
  const { t } = useTranslation('care');
  return (
    <Paper component="li" className="hearth-card" p="md">
      <Group justify="space-between" gap="xs">
        <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          <Anchor component={Link} to={`/my-people/${id}`} fw={700} fz="lg">
            <TheirWords>{name}</TheirWords>
          </Anchor>
          <Text size="sm" c="dimmed">
            <TheirWords>{email}</TheirWords>
          </Text>
        </div>
        <Group gap="xs">
          {alerts > 0 && <Badge color="clay">{t('alerts', { count: alerts })}</Badge>}
          {sheets > 0 && (
            <Badge variant="light" c="var(--mantine-color-text)">
              {t('sheets', { count: sheets })}
            </Badge>
          )}
          {alerts + sheets === 0 && (
            <Text size="sm" c="dimmed">
              {t('nothing')}
            </Text>
          )}
        </Group>
      </Group>
    </Paper>
  );
}
