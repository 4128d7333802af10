import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CareTeam, MemberView } from '#shared/program/members/api.ts';
import { theirs } from '../../base/words/theirs.ts';
import { longDate } from '../../base/design/clockTime.ts';
import { Dialog } from '../../base/design/Dialog.tsx';
import { Saying } from '../../base/design/Saying.tsx';
import { TheirWords } from '../../base/design/TheirWords.tsx';
import { Loaded } from '../../base/http/Loaded.tsx';
import { ProblemOf } from '../../base/http/ProblemOf.tsx';
import { useCareTeam, useJoinTeam, useLeaveTeam } from './queries.ts';

/** Who cares for a participant, from when until when: they find them under "My people". */
export function CareTeamDialog({ member: { id, name }, onClose }: { member: MemberView; onClose: () => void }) {
  const { t } = useTranslation('people');
  return (
    <Dialog opened onClose={onClose} title={<Saying>{t('team.of', { name: theirs(name) })}</Saying>}>
      <Stack>
        <Text>{t('team.text')}</Text>
        <Loaded query={useCareTeam(id)}>{(careTeam) => <Team id={id} careTeam={careTeam} />}</Loaded>
      </Stack>
    </Dialog>
  );
}

function Team({ id, careTeam: { team, facilitators } }: { id: string; careTeam: CareTeam }) {
  const { t } = useTranslation('people');
  const join = useJoinTeam(id);
  const leave = useLeaveTeam(id);
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Stack>
      <ProblemOf error={join.error ?? leave.error} />
      {team.length === 0 && <Text c="dimmed">{t('team.nobody')}</Text>}
      <ul style={{ listStyle: 'none', padding: 0, margin: 0, display: 'grid', gap: '0.75rem' }}>
        {team.map(({ id: facilitator, name, from, until }) => (
          <Group component="li" key={`${facilitator} ${from}`} justify="space-between" gap="xs">
            <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              <Text fw={700}>
                <TheirWords>{name}</TheirWords>
              </Text>
              <Text size="sm" c="dimmed">
                {until === null ? t('team.since', { from: longDate(from) }) : t('team.was', { from: longDate(from), until: longDate(until) })}
              </Text>
            </div>
            {until === null && (
              <Button
                size="compact-md"
                variant="default"
                aria-label={t('team.leaveOf', { name })}
                loading={leave.isPending}
                onClick={() => leave.mutate(facilitator)}
              >
                {t('team.leave')}
              </Button>
            )}
          </Group>
        ))}
      </ul>
      <Group align="end" gap="sm">
        <Select
          flex="1 1 12rem"
          miw={0}
          label={t('team.add')}
          value={chosen}
          onChange={setChosen}
          data={facilitators.map(({ id: value, name: label }) => ({ value, label }))}
        />
        <Button
          disabled={chosen === null}
          loading={join.isPending}
          onClick={() => chosen !== null && join.mutate(chosen, { onSuccess: () => setChosen(null) })}
        >
          {t('team.join')}
        </Button>
      </Group>
    </Stack>
  );
}
