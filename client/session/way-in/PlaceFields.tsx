import { Checkbox, Group, NativeSelect, Radio, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { placeKinds, usStates, type Place } from '#shared/people/place.ts';
import { LastPlace } from './LastPlace.tsx';
import { LIMITS } from './arrival.ts';
import type { ArrivalFields } from './useArrivalForm.ts';

/** Where somebody is right now, in fields that help can be sent by; the place of the last time is one tap, and so is that they cannot say. */
export function PlaceFields({ form, lastPlace }: { form: ArrivalFields; lastPlace: Place | null }) {
  const { t } = useTranslation('wayIn');
  return (
    <Stack gap="md" role="group" aria-label={t('whereNow')}>
      <div>
        <Text fw={700}>{t('whereNow')}</Text>
        <Text size="sm" c="dimmed">
          {t('whereNowHint')}
        </Text>
      </div>
      {lastPlace && <LastPlace place={lastPlace} form={form} />}
      {!form.values.cannotSay && <Address form={form} />}
      <Checkbox label={t('cannotSay')} description={t('cannotSayHint')} {...form.getInputProps('cannotSay', { type: 'checkbox' })} />
    </Stack>
  );
}

function Address({ form }: { form: ArrivalFields }) {
  const { t } = useTranslation('wayIn');
  const { isAbroad: abroad, mayUsePlace } = form.values;
  const isAbroad = abroad === 'yes';
  return (
    <>
      <Radio.Group label={t('inUs')} {...form.getInputProps('isAbroad')}>
        <Group mt="xs">
          <Radio value="no" label={t('inUsYes')} />
          <Radio value="yes" label={t('inUsNo')} />
        </Group>
      </Radio.Group>
      {isAbroad && (
        <>
          <TextInput label={t('country')} autoComplete="country-name" maxLength={LIMITS.country} {...form.getInputProps('country')} />
          <Text size="sm" role="status">
            {t('abroad')}
          </Text>
        </>
      )}
      <TextInput label={t('street')} description={t('streetHint')} autoComplete="street-address" maxLength={LIMITS.street} {...form.getInputProps('street')} />
      <TextInput label={t('city')} autoComplete="address-level2" maxLength={LIMITS.city} {...form.getInputProps('city')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {isAbroad ? (
          <TextInput label={t('region')} autoComplete="address-level1" maxLength={LIMITS.state} {...form.getInputProps('state')} />
        ) : (
          <NativeSelect
            label={t('state')}
            autoComplete="address-level1"
            data={[{ value: '', label: t('choose') }, ...usStates]}
            {...form.getInputProps('state')}
          />
        )}
        <TextInput label={t(isAbroad ? 'postalCode' : 'zip')} autoComplete="postal-code" maxLength={LIMITS.postalCode} {...form.getInputProps('postalCode')} />
      </SimpleGrid>
      <NativeSelect
        label={t('placeKind')}
        data={[{ value: '', label: t('choose') }, ...placeKinds.map((kind) => ({ value: kind, label: t(`placeKindIs.${kind}`) }))]}
        {...form.getInputProps('placeKind')}
      />
      <Radio.Group label={t('mayUse')} {...form.getInputProps('mayUsePlace')}>
        <Group mt="xs">
          {(['yes', 'no'] as const).map((value) => (
            <Radio key={value} value={value} label={t(`mayUseIs.${value}`)} />
          ))}
        </Group>
      </Radio.Group>
      {mayUsePlace === 'no' && (
        <Text size="sm" role="status">
          {t('mayUseNo')}
        </Text>
      )}
      <Checkbox label={t('keepPlace')} description={t('keepPlaceHint')} {...form.getInputProps('keepsPlace', { type: 'checkbox' })} />
    </>
  );
}
