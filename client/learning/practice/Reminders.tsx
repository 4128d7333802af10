import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconBell, IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeView } from '#shared/learning/practice/answers.ts';
import { calendarFile } from './calendarFile.ts';

/** Asks kindly, and only where a practice has a time. */
export function Reminders({ practices, mayMail }: { practices: readonly PracticeView[]; mayMail: boolean }) {
  const { t } = useTranslation('practice');
  const [permission, setPermission] = useState(() => ('Notification' in globalThis ? Notification.permission : 'denied'));
  const times = [...new Set(practices.flatMap(({ remindAt }) => remindAt ?? []))].sort();
  if (times.length === 0) return null;
  const save = (time: string) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([calendarFile(time, t('moment'), new Date())], { type: 'text/calendar;charset=utf-8' }));
    link.download = 'moment.ics';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <Paper component="section" className="hearth-card" p="lg" aria-labelledby="reminders">
      <Stack gap="sm">
        <Title order={2} fz="lg" id="reminders">
          {t('reminders')}
        </Title>
        <Text>{t(mayMail ? 'remindersTextMail' : 'remindersText')}</Text>
        {permission === 'granted' && <Text fw={700}>{t('remindersOn')}</Text>}
        {permission === 'denied' && <Text>{t('remindersBlocked')}</Text>}
        <Group gap="sm">
          {permission === 'default' && (
            <Button leftSection={<IconBell aria-hidden size={20} />} onClick={() => void Notification.requestPermission().then(setPermission)}>
              {t('remindersAllow')}
            </Button>
          )}
          {times.map((time) => (
            <Button key={time} variant="default" leftSection={<IconCalendarPlus aria-hidden size={20} />} onClick={() => save(time)}>
              {t('calendar', { time })}
            </Button>
          ))}
        </Group>
      </Stack>
    </Paper>
  );
}
