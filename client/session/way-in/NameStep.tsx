import { Checkbox, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { agreements } from '#shared/people/agreements.ts';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { Face } from '../../base/design/Face.tsx';
import { LIMITS } from './arrival.ts';
import type { ArrivalFields } from './useArrivalForm.ts';

/** The name others see, and the group agreements where this version is not accepted yet. */
export function NameStep({ form, mustAccept }: { form: ArrivalFields; mustAccept: boolean }) {
  const { t } = useTranslation('wayIn');
  const { name, pronouns } = form.values;
  return (
    <Stack>
      <TextInput
        label={t('name')}
        description={t('nameHint')}
        size="md"
        autoComplete="given-name"
        maxLength={LIMITS.name}
        required
        withAsterisk={false}
        {...form.getInputProps('name')}
      />
      <TextInput
        label={t('pronouns')}
        description={t('pronounsHint')}
        size="md"
        autoComplete="off"
        maxLength={LIMITS.pronouns}
        {...form.getInputProps('pronouns')}
      />
      {name.trim() !== '' && (
        <Paper className="hearth-card" p="md">
          <Text size="sm" c="dimmed" mb="xs">
            {t('asOthersSee')}
          </Text>
          <Group gap="sm" wrap="nowrap">
            <Face name={name} />
            <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              <Text fw={700} fz="lg">
                <TheirWords>{name}</TheirWords>
              </Text>
              <Text c="dimmed">
                <TheirWords>{pronouns}</TheirWords>
              </Text>
            </div>
          </Group>
        </Paper>
      )}
      {mustAccept && (
        <Paper className="hearth-card" p="md">
          <Title order={3} fz="lg" id="agreements">
            {t('agreementsTitle')}
          </Title>
          <Text mb="sm">{t('agreementsText')}</Text>
          {/* Scrolls on its own, so the keyboard must be able to reach it. */}
          <ul className="agreements" tabIndex={0} aria-labelledby="agreements">
            {agreements.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
          <Checkbox mt="md" size="md" label={t('accept')} {...form.getInputProps('isAccepted', { type: 'checkbox' })} />
        </Paper>
      )}
      {!mustAccept && <AgreementsAgain />}
    </Stack>
  );
}

function AgreementsAgain() {
  const { t } = useTranslation('wayIn');
  return (
    <details>
      <summary>{t('readAgain')}</summary>
      <ul style={{ paddingInlineStart: '1.25rem' }}>
        {agreements.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
