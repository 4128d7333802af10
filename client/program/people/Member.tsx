import { Badge, Button, Group, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { staffRoles } from '#shared/people/role.ts';
import type { MemberView } from '#shared/program/members/api.ts';
import { longDate } from '../../base/design/clockTime.ts';
import { TheirWords } from '../../base/design/TheirWords.tsx';
import { CareTeamDialog } from './CareTeamDialog.tsx';
import { EndDialog } from './EndDialog.tsx';
import { RolesDialog } from './RolesDialog.tsx';
import { TakeBackDialog } from './TakeBackDialog.tsx';

type Asking = 'roles' | 'team' | 'end' | 'back' | null;

/** One of the clinic's people, with what a manager may do. */
export function Member({ member, isManager }: { member: MemberView; isManager: boolean }) {
  const { t } = useTranslation('people');
  const [asking, setAsking] = useState<Asking>(null);
  const { name, email, roles, state, hasFactor, signedInOn } = member;
  const close = () => setAsking(null);
  const isStaff = staffRoles.some((role) => roles.includes(role));
  return (
    <Paper component="li" className="hearth-card" p="md">
      <Group justify="space-between" gap="sm">
        <div style={{ minWidth: 0 }}>
          <Text fw={700} style={{ overflowWrap: 'anywhere' }}>
            <TheirWords>{name}</TheirWords>
          </Text>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            <TheirWords>{email}</TheirWords>
          </Text>
          <Group gap={6} mt={6}>
            {roles.map((role) => (
              <Badge key={role} variant="light" color={state === 'here' ? 'pine' : 'gray'} c="var(--mantine-color-text)">
                {t(`role.${role}`, { ns: 'common' })}
              </Badge>
            ))}
          </Group>
          <Text size="sm" c="dimmed" mt={6}>
            <span>{t(hasFactor ? 'hasFactor' : 'noFactor')}</span> ·{' '}
            <span>{signedInOn === null ? t('neverSignedIn') : t('signedInOn', { date: longDate(`${signedInOn}T12:00`) })}</span>
          </Text>
        </div>
        <Group gap="xs">
          {state === 'here' && roles.includes('participant') && <Press what="team" name={name} onPress={setAsking} />}
          {isManager && state === 'here' && isStaff && <Press what="roles" name={name} onPress={setAsking} />}
          {isManager && <Press what={state === 'here' ? 'end' : 'back'} name={name} onPress={setAsking} />}
        </Group>
      </Group>
      {asking === 'roles' && <RolesDialog member={member} onClose={close} />}
      {asking === 'team' && <CareTeamDialog member={member} onClose={close} />}
      {asking === 'end' && <EndDialog member={member} onClose={close} />}
      {asking === 'back' && <TakeBackDialog member={member} onClose={close} />}
    </Paper>
  );
}

function Press({ what, name, onPress }: { what: Exclude<Asking, null>; name: string; onPress: (what: Asking) => void }) {
  const { t } = useTranslation('people');
  return (
    <Button size="compact-md" variant="default" aria-label={t(`press.${what}Of`, { name })} onClick={() => onPress(what)}>
      {t(`press.${what}`)}
    </Button>
  );
}
