import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconMailOpened } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import type { InvitationView } from '#shared/program/invitations/answers.ts';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { dayAndTime } from '../../base/design/clockTime.ts';
import { EmptyState } from '../../base/design/EmptyState.tsx';
import { refusalOf } from '../../base/http/api.ts';
import { useWithdraw } from './queries.ts';

const tint = { open: 'pine', accepted: 'gray', expired: 'gray', withdrawn: 'gray' } as const;

/** The invitations made so far; those still open can be withdrawn. */
export function Invitations({ invitations }: { invitations: readonly InvitationView[] }) {
  const { t } = useTranslation('people');
  if (invitations.length === 0) {
    return (
      <EmptyState icon={<IconMailOpened size={40} stroke={1.5} />} title={t('empty')}>
        {t('emptyText')}
      </EmptyState>
    );
  }
  return (
    <Stack component="section" gap="sm" aria-labelledby="invitations">
      <Title order={2} fz="lg" id="invitations">
        {t('listTitle')}
      </Title>
      <ul style={{ listStyle: 'none', padding: 0, margin: 0, display: 'grid', gap: '0.5rem' }}>
        {invitations.map((invitation) => (
          <Invitation key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </Stack>
  );
}

function Invitation({ invitation: { id, email, role, state, createdAt, expiresAt } }: { invitation: InvitationView }) {
  const { t } = useTranslation('people');
  const withdraw = useWithdraw();
  const onWithdraw = () =>
    withdraw.mutate(id, {
      onSuccess: () => notifications.show({ message: <Saying>{(theirs) => t('withdrawn', { email: theirs(email) })}</Saying> }),
      onError: (error) => notifications.show({ color: 'clay', message: refusalOf(error).say }),
    });
  return (
    <Paper component="li" className="hearth-card" p="md">
      <Group justify="space-between">
        <div style={{ minWidth: 0 }}>
          <Text fw={700} style={{ overflowWrap: 'anywhere' }}>
            <TheirWords>{email}</TheirWords>
          </Text>
          <Text size="sm" c="dimmed">
            <span>{t(`role.${role}`, { ns: 'common' })}</span> ·{' '}
            <span>{state === 'open' ? t('until', { date: dayAndTime(expiresAt) }) : t('made', { date: dayAndTime(createdAt) })}</span>
          </Text>
        </div>
        <Group gap="sm">
          <Badge variant="light" color={tint[state]} c="var(--mantine-color-text)">
            {t(`state.${state}`)}
          </Badge>
          {state === 'open' && (
            <Button variant="default" aria-label={t('withdrawOf', { email })} loading={withdraw.isPending} onClick={onWithdraw}>
              {t('withdraw')}
            </Button>
          )}
        </Group>
      </Group>
    </Paper>
  );
}
