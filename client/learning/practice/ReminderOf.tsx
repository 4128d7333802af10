import { Anchor, Button, Collapse, Group, Stack, Switch, Text, TextInput } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeView } from '#shared/learning/practice/answers.ts';
import { ownZone, zoneName } from '../../base/design/clockTime.ts';
import { ProblemOf } from '../../base/http/ProblemOf.tsx';
import { useMe } from '../../base/http/queries.ts';
import { useSentForm } from '../../base/http/useSentForm.ts';
import { useSetReminder } from './queries.ts';

interface ReminderOfProps {
  practice: PracticeView;
  /** Whether the clinic's Hearth can send mail. */
  mayMail: boolean;
}

/** When to be reminded of one practice, and whether by mail too. */
export function ReminderOf({ practice, mayMail }: ReminderOfProps) {
  const { t } = useTranslation('practice');
  const [isOpen, setOpen] = useState(false);
  const { remindAt, mailZone } = practice;
  const now = !remindAt
    ? t('reminder.none')
    : mailZone
      ? t('reminder.mailedAt', { time: remindAt, zone: zoneName(mailZone) })
      : t('reminder.at', { time: remindAt });
  return (
    <div>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <IconBell aria-hidden size={20} style={{ flex: 'none' }} />
        <Text size="sm">
          <span>{now}</span>{' '}
          <Anchor
            component="button"
            type="button"
            size="sm"
            aria-expanded={isOpen}
            aria-label={t(remindAt ? 'reminder.changeOf' : 'reminder.setOf', { title: practice.title })}
            onClick={() => setOpen(!isOpen)}
          >
            {t(remindAt ? 'reminder.change' : 'reminder.set')}
          </Anchor>
        </Text>
      </Group>
      <Collapse expanded={isOpen}>{isOpen && <Choice practice={practice} mayMail={mayMail} onSaved={() => setOpen(false)} />}</Collapse>
    </div>
  );
}

function Choice({ practice: { id, remindAt, mailZone }, mayMail, onSaved }: ReminderOfProps & { onSaved: () => void }) {
  const { t } = useTranslation('practice');
  const { data: me } = useMe();
  const set = useSetReminder(id);
  const { form, submit, error } = useSentForm({
    initialValues: { remindAt: remindAt ?? '', mailZone: mailZone !== null },
    tells: set,
    sends: ({ remindAt: time, mailZone: isMailed }) => ({ remindAt: time || null, mailZone: time && isMailed ? ownZone() : null }),
    onSent: onSaved,
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm" py="sm" align="flex-start">
        <TextInput type="time" label={t('remindAt')} description={t('remindHint')} maw={260} {...form.getInputProps('remindAt')} />
        {mayMail && (
          <Switch
            label={t('reminder.mail', { email: me?.email ?? '' })}
            description={t('reminder.mailHint', { zone: zoneName() })}
            disabled={form.values.remindAt === ''}
            {...form.getInputProps('mailZone', { type: 'checkbox' })}
            styles={{ label: { overflowWrap: 'anywhere' } }}
          />
        )}
        <ProblemOf error={error} />
        <Button type="submit" loading={set.isPending}>
          {t('keep')}
        </Button>
      </Stack>
    </form>
  );
}
