import { Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { theirs } from '#client/base/words/theirs.ts';
import { asSaid } from '#client/base/design/fields/asTheirs.tsx';
import { CharactersLeft } from '#client/base/design/CharactersLeft.tsx';
import { Refused } from '#client/live/OrderButton.tsx';
import { useDraft } from '#client/live/useDraft.ts';
import { usePeople } from '#client/live/people.ts';
import { useOrder } from '#client/live/useTool.ts';
import { Reminder } from './Reminder.tsx';
import type { Nudge } from './types.ts';

const CHARACTERS_MAX = 200;
const minutes = [2, 5, 10, 15, 30] as const;

/** Reminders to oneself: they come back after some minutes, or when somebody has the floor. */
export function Reminders({ nudges }: { nudges: readonly Nudge[] }) {
  const { t } = useTranslation('tools');
  const { all } = usePeople();
  const { give, isPending, refusal, forget } = useOrder('backchannel', 'nudge');
  const { text, write, done } = useDraft('reminder');
  const [when, setWhen] = useState('in:10');
  const people = all.filter(({ role }) => role === 'participant' || role === 'family');
  const options = [
    ...minutes.map((count) => ({ value: `in:${count}`, label: t('backchannel.inMinutes', { count }) })),
    ...people.map(({ id, name }) => ({
      value: `at:${id}`,
      label: t('backchannel.whenSpeaks', { name }),
      said: t('backchannel.whenSpeaks', { name: theirs(name) }),
    })),
    { value: 'kept', label: t('backchannel.justKeep') },
  ];
  const chosen = options.some(({ value }) => value === when) ? when : 'kept';
  const isRight = text.trim() !== '' && text.trim().length <= CHARACTERS_MAX;

  async function add() {
    if (!isRight) return;
    const about = chosen.startsWith('at:') ? chosen.slice(3) : null;
    const inMinutes = chosen.startsWith('in:') ? Number(chosen.slice(3)) : null;
    if (await give({ text, about, inMinutes })) done(text);
  }
  return (
    <section>
      <Title order={3} fz="md">
        {t('backchannel.reminders')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('backchannel.remindersHint')}
      </Text>
      {nudges.length > 0 && (
        <ul className="alerts" style={{ marginBlock: '0.5rem' }}>
          {nudges.map((nudge) => (
            <Reminder key={nudge.id} nudge={nudge} />
          ))}
        </ul>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Stack gap="xs" mt="xs">
          <div>
            <TextInput
              label={t('backchannel.remindOf')}
              size="sm"
              placeholder={t('backchannel.remindExample')}
              value={text}
              onChange={(event) => {
                write(event.currentTarget.value);
                forget();
              }}
              error={text.trim().length > CHARACTERS_MAX}
            />
            <CharactersLeft text={text.trim()} max={CHARACTERS_MAX} />
          </div>
          <Group gap="xs" align="flex-end" wrap="nowrap">
            <Select
              label={t('backchannel.remindWhen')}
              size="sm"
              data={options}
              value={chosen}
              allowDeselect={false}
              onChange={(value) => value && setWhen(value)}
              style={{ flex: 1 }}
              renderOption={asSaid}
            />
            <Button type="submit" size="sm" variant="default" loading={isPending} disabled={!isRight}>
              {t('backchannel.addReminder')}
            </Button>
          </Group>
          <Refused refusal={refusal} />
        </Stack>
      </form>
    </section>
  );
}
