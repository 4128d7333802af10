import { Select, type SelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The zone this browser is in. */
export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A time zone, to be found by typing a part of its name. */
export function ZoneField(props: SelectProps) {
  const { t } = useTranslation('clinic');
  const zones = [...new Set([browserZone(), ...Intl.supportedValuesOf('timeZone'), 'UTC'])].sort();
  return (
    <Select
      label={t('zone')}
      description={t('zoneHint')}
      searchable
      allowDeselect={false}
      data={zones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
      {...props}
    />
  );
}
