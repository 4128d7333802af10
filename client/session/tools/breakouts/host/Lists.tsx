import { Button, CloseButton, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/base/design/Dialog.tsx';
import { Saying } from '#client/base/design/Saying.tsx';
import { asTheirs } from '#client/base/design/fields/asTheirs.tsx';
import { Account } from '#client/live/Account.tsx';
import { useLabelOf } from '#client/live/accounts.ts';
import { Refused } from '#client/live/OrderButton.tsx';
import { usePeople } from '#client/live/people.ts';
import { useOrder } from '#client/live/useTool.ts';
import type { HostRooms } from '../types.ts';

/** Who is not to be in a room together, and who is. */
export function Lists({ view }: { view: HostRooms }) {
  const { t } = useTranslation('tools');
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button variant="default" size="sm" onClick={() => setOpen(true)}>
        <span>{t('breakouts.lists')}</span>
        <span>{view.rules.length > 0 && ` (${view.rules.length})`}</span>
      </Button>
      <Dialog opened={isOpen} onClose={() => setOpen(false)} title={t('breakouts.lists')}>
        <ListsOf view={view} />
      </Dialog>
    </div>
  );
}

function ListsOf({ view: { rules } }: { view: HostRooms }) {
  const { t } = useTranslation('tools');
  const { all, byId } = usePeople();
  const labelOf = useLabelOf();
  const [one, setOne] = useState<string | null>(null);
  const [other, setOther] = useState<string | null>(null);
  const { give, refusal, isPending } = useOrder('breakouts', 'setRule');
  const people = all.filter(({ role }) => role === 'participant' || role === 'family').map((person) => ({ value: person.id, label: labelOf(person) }));
  const shown = rules.flatMap(({ two: [first, second], rule }) => {
    const [a, b] = [byId(first)?.name, byId(second)?.name];
    return a !== undefined && b !== undefined ? [{ first, second, rule, a, b }] : [];
  });
  async function add(rule: 'apart' | 'together') {
    if (one !== null && other !== null && (await give({ one, other, rule }))) {
      setOne(null);
      setOther(null);
    }
  }
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('breakouts.listsHint')}
      </Text>
      {shown.length === 0 && <Text>{t('breakouts.listsEmpty')}</Text>}
      <ul className="rooms-rules">
        {shown.map(({ first, second, rule, a, b }) => (
          <li key={`${first} ${second}`}>
            <div style={{ flex: 1 }}>
              <Text>
                <Saying>{(theirs) => t(`breakouts.ruleLine.${rule}`, { one: theirs(a), other: theirs(b) })}</Saying>
              </Text>
              <Account of={first} />
              <Account of={second} />
            </div>
            <CloseButton aria-label={t('breakouts.removeRule', { one: a, other: b })} onClick={() => void give({ one: first, other: second, rule: null })} />
          </li>
        ))}
      </ul>
      <Select
        label={t('breakouts.one')}
        data={people.filter(({ value }) => value !== other)}
        value={one}
        onChange={setOne}
        searchable
        renderOption={asTheirs}
      />
      <Select
        label={t('breakouts.other')}
        data={people.filter(({ value }) => value !== one)}
        value={other}
        onChange={setOther}
        searchable
        renderOption={asTheirs}
      />
      <Group gap="sm">
        {(['apart', 'together'] as const).map((rule) => (
          <Button key={rule} variant="light" disabled={one === null || other === null} loading={isPending} onClick={() => void add(rule)}>
            {t(`breakouts.${rule}`)}
          </Button>
        ))}
      </Group>
      <Refused refusal={refusal} />
    </Stack>
  );
}
