import { Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clinicRoles, type ClinicRole } from '#shared/people/role.ts';
import type { MemberView } from '#shared/program/members/api.ts';
import { found, type Wanted } from './found.ts';
import { Member } from './Member.tsx';

/** As many stand on the page at once as somebody reads: hundreds would hold up a phone at each letter of a search. */
const SHOWN = 40;

/** Everybody of the clinic: to look for, and to change. */
export function MemberList({ people, isManager }: { people: readonly MemberView[]; isManager: boolean }) {
  const { t } = useTranslation('people');
  const [wanted, setWanted] = useState<Wanted>({ words: '', role: null, state: 'here' });
  const [shown, setShown] = useState(SHOWN);
  const all = found(people, useDeferredValue(wanted));
  const want = (change: Partial<Wanted>) => {
    setWanted({ ...wanted, ...change });
    setShown(SHOWN);
  };
  return (
    <Stack component="section" gap="sm" aria-labelledby="everybody">
      <Title order={2} fz="lg" id="everybody">
        {t('everybody')}
      </Title>
      <Group align="end" gap="sm">
        <TextInput
          flex="1 1 14rem"
          miw={0}
          label={t('search')}
          type="search"
          leftSection={<IconSearch aria-hidden size={18} />}
          value={wanted.words}
          onChange={(event) => want({ words: event.currentTarget.value })}
        />
        <Select
          flex="1 1 9rem"
          miw={0}
          label={t('filterRole')}
          placeholder={t('anyRole')}
          clearable
          value={wanted.role}
          onChange={(role) => want({ role: role as ClinicRole | null })}
          data={clinicRoles.map((value) => ({ value, label: t(`role.${value}`, { ns: 'common' }) }))}
        />
        <Select
          flex="1 1 9rem"
          miw={0}
          label={t('filterState')}
          allowDeselect={false}
          value={wanted.state}
          onChange={(state) => want({ state: state as Wanted['state'] })}
          data={(['here', 'left'] as const).map((value) => ({ value, label: t(`memberState.${value}`) }))}
        />
      </Group>
      <Text role="status" size="sm" c="dimmed">
        {t('found', { count: all.length })}
      </Text>
      <ul style={{ listStyle: 'none', padding: 0, margin: 0, display: 'grid', gap: '0.5rem' }}>
        {all.slice(0, shown).map((one) => (
          <Member key={one.id} member={one} isManager={isManager} />
        ))}
      </ul>
      {all.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + SHOWN)}>
          {t('more', { count: Math.min(SHOWN, all.length - shown) })}
        </Button>
      )}
    </Stack>
  );
}
