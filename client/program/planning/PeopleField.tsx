import { ActionIcon, Group, Paper, Select, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '#shared/program/planning/api.ts';
import { TheirWords } from '../../base/design/TheirWords.tsx';

interface PeopleFieldProps {
  label: string;
  description?: string;
  /** Who can be chosen. */
  people: readonly Choice[];
  value: readonly string[];
  onChange: (ids: string[]) => void;
  max?: number;
  error: string | undefined;
}

/** Some people: found by typing a part of their name, one after the other, each taken off by a press. */
export function PeopleField({ label, description, people, value, onChange, max = Infinity, error }: PeopleFieldProps) {
  const { t } = useTranslation('planning');
  const [typed, setTyped] = useState('');
  const named = useNamed(people);
  const chosen = named.filter(({ value: id }) => value.includes(id));
  const add = (id: string | null) => {
    if (id) onChange([...value, id]);
    setTyped('');
  };
  return (
    <Stack gap={6} role="group" aria-label={label}>
      {value.length < max ? (
        <Select
          label={label}
          description={description}
          searchable
          placeholder={t('add')}
          nothingFoundMessage={t('nobody')}
          data={named.filter(({ value: id }) => !value.includes(id))}
          value={null}
          searchValue={typed}
          onSearchChange={setTyped}
          onChange={add}
          error={error}
        />
      ) : (
        <Text fw={500}>{label}</Text>
      )}
      {chosen.map(({ value: id, label: name }) => (
        <Paper key={id} withBorder px="sm" py={4} radius="md">
          <Group justify="space-between" wrap="nowrap">
            <Text style={{ overflowWrap: 'anywhere' }} miw={0}>
              <TheirWords>{name}</TheirWords>
            </Text>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={44}
              radius="xl"
              aria-label={t('remove', { name })}
              onClick={() => onChange(value.filter((one) => one !== id))}
            >
              <IconX aria-hidden size={20} />
            </ActionIcon>
          </Group>
        </Paper>
      ))}
    </Stack>
  );
}

/** Two of one name are told apart by a number: both have to be found. */
export function useNamed(people: readonly Choice[]): { value: string; label: string }[] {
  const { t } = useTranslation('planning');
  const seen = new Map<string, number>();
  return people.map(({ id, name, isHere }) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const told = count > 1 ? `${name} (${count})` : name;
    return { value: id, label: isHere ? told : t('notHere', { name: told }) };
  });
}
