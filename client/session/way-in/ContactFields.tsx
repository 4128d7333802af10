import { Button, Group, NativeSelect, Paper, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { mayCalls } from '#shared/people/place.ts';
import { LIMITS } from './arrival.ts';
import type { ArrivalFields } from './useArrivalForm.ts';

/** The emergency contact: remembered and confirmed by a tap, or written down. */
export function ContactFields({ form, hasRemembered }: { form: ArrivalFields; hasRemembered: boolean }) {
  const { t } = useTranslation('wayIn');
  const [isWritten, setWritten] = useState(!hasRemembered);
  const { contactName, contactRelationship, contactPhone, isConfirmed } = form.values;
  if (isWritten) {
    return (
      <Paper className="hearth-card" p="md" role="group" aria-labelledby="contact">
        <Stack>
          <div>
            <Text fw={700}>{t('contactTitle')}</Text>
            <Text id="contact">{t('contactNew')}</Text>
          </div>
          <TextInput label={t('contactName')} size="md" autoComplete="off" maxLength={LIMITS.contactName} {...form.getInputProps('contactName')} />
          <TextInput
            label={t('contactRelationship')}
            description={t('contactRelationshipHint')}
            size="md"
            autoComplete="off"
            maxLength={LIMITS.contactRelationship}
            {...form.getInputProps('contactRelationship')}
          />
          <TextInput label={t('contactPhone')} type="tel" size="md" autoComplete="off" maxLength={LIMITS.phone} {...form.getInputProps('contactPhone')} />
          <MayCall form={form} />
        </Stack>
      </Paper>
    );
  }
  const change = () => {
    form.setFieldValue('isConfirmed', true);
    setWritten(true);
  };
  return (
    <Paper className="hearth-card" p="md" role="group" aria-label={t('contactTitle')}>
      <Text fw={700}>{t('contactTitle')}</Text>
      <Text>
        <TheirWords>{contactName}</TheirWords> (<TheirWords>{contactRelationship}</TheirWords>), <TheirWords>{contactPhone}</TheirWords>
      </Text>
      <Text mt="xs">{t('contactQuestion')}</Text>
      <Group gap="sm" mt="sm">
        <Button
          variant={isConfirmed ? 'filled' : 'light'}
          aria-pressed={isConfirmed}
          leftSection={<IconCheck aria-hidden size={20} />}
          onClick={() => {
            form.setFieldValue('isConfirmed', true);
            form.clearFieldError('isConfirmed');
          }}
        >
          {t(isConfirmed ? 'contactConfirmed' : 'contactYes')}
        </Button>
        <Button variant="default" onClick={change}>
          {t('contactChange')}
        </Button>
      </Group>
      {form.errors['isConfirmed'] && (
        <Text role="alert" size="sm" c="var(--mantine-color-error)" mt="xs">
          {form.errors['isConfirmed']}
        </Text>
      )}
      <div style={{ marginBlockStart: 'var(--mantine-spacing-md)' }}>
        <MayCall form={form} />
      </div>
    </Paper>
  );
}

/** A partner may be the danger. What is said today counts. */
function MayCall({ form }: { form: ArrivalFields }) {
  const { t } = useTranslation('wayIn');
  return (
    <NativeSelect
      size="md"
      label={t('mayCall')}
      description={t('mayCallHint')}
      data={[{ value: '', label: t('choose') }, ...mayCalls.map((value) => ({ value, label: t(`mayCallIs.${value}`) }))]}
      {...form.getInputProps('contactMayCall')}
    />
  );
}
