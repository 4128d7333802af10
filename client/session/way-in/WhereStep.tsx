import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LIMITS } from './arrival.ts';
import type { ArrivalFields } from './useArrivalForm.ts';
import type { Place } from '#shared/people/place.ts';
import { PlaceFields } from './PlaceFields.tsx';
import { ContactFields } from './ContactFields.tsx';

const privacies = ['yes', 'headphones', 'no'] as const;

/** Where the person is right now, whether they can talk there, and whom to call: asked each time, seen by facilitators only. */
export function WhereStep({ form, hasRemembered, lastPlace }: { form: ArrivalFields; hasRemembered: boolean; lastPlace: Place | null }) {
  const { t } = useTranslation('wayIn');
  return (
    <Stack gap="lg">
      <PlaceFields form={form} lastPlace={lastPlace} />
      <Radio.Group label={t('isPrivate')} size="md" {...form.getInputProps('isPrivate')}>
        <Stack gap="sm" mt="xs">
          {privacies.map((value) => (
            <Radio key={value} value={value} size="md" label={t(`private.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {form.values.isPrivate === 'no' && (
        <Text size="sm" role="status">
          {t('privateNo')}
        </Text>
      )}
      <TextInput label={t('callback')} type="tel" size="md" autoComplete="tel" maxLength={LIMITS.phone} {...form.getInputProps('callback')} />
      <ContactFields form={form} hasRemembered={hasRemembered} />
    </Stack>
  );
}
