import { Group, Stack, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OpeningHours, Span } from '#shared/program/clinic/hours.ts';

const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'long', timeZone: 'UTC' });
const names: readonly string[] = Array.from({ length: 7 }, (_, day) => weekday.format(Date.UTC(2024, 0, 1 + day)));
const usual: Span = { from: '09:00', to: '17:00' };

/** From when until when somebody is there, day by day. */
export function HoursField({ value, onChange }: { value: OpeningHours; onChange: (hours: OpeningHours) => void }) {
  const { t } = useTranslation('clinic');
  const set = (day: number, span: Span | null) => onChange(value.map((before, i) => (i === day ? span : before)));
  // The day before is as good a guess as any.
  const guess = (day: number): Span => value.slice(0, day).findLast((span) => span !== null) ?? usual;
  return (
    <Stack gap="sm">
      {names.map((name, day) => {
        const span = value[day] ?? null;
        return (
          <Group key={name} gap="sm" mih={44}>
            <Switch
              w="9rem"
              label={name}
              aria-label={t('settings.isOpen', { day: name })}
              checked={span !== null}
              onChange={(event) => set(day, event.currentTarget.checked ? guess(day) : null)}
            />
            {span && (
              <Group gap="xs" flex="1 1 12rem">
                <TextInput
                  type="time"
                  flex="1 1 8rem"
                  miw={0}
                  aria-label={t('settings.fromOn', { day: name })}
                  value={span.from}
                  onChange={(event) => set(day, { ...span, from: event.currentTarget.value })}
                />
                <TextInput
                  type="time"
                  flex="1 1 8rem"
                  miw={0}
                  aria-label={t('settings.toOn', { day: name })}
                  value={span.to}
                  onChange={(event) => set(day, { ...span, to: event.currentTarget.value })}
                />
              </Group>
            )}
          </Group>
        );
      })}
    </Stack>
  );
}
