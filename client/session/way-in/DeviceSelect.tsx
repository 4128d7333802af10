import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LocalMedia } from '../../live/media/devices.ts';
import type { DeviceKind, DeviceOption } from '../../live/media/listDevices.ts';

interface DeviceSelectProps {
  media: LocalMedia;
  kind: DeviceKind;
  devices: readonly DeviceOption[];
  chosen: string | null;
}

/** Chooses among the devices of one kind. The platform's own list: on phones it is the one people know. */
export function DeviceSelect({ media, kind, devices, chosen }: DeviceSelectProps) {
  const { t } = useTranslation('wayIn');
  // Browsers name devices only after permission; a list without names helps nobody.
  const named = devices.filter(({ label }) => label !== '');
  if (named.length === 0) return null;
  const isKnown = named.some(({ id }) => id === chosen);
  return (
    <NativeSelect
      label={t(kind)}
      size="md"
      value={isKnown ? (chosen ?? '') : ''}
      onChange={({ currentTarget }) => void media.choose(kind, currentTarget.value)}
    >
      {!isKnown && <option value="">{t('systemSpeaker')}</option>}
      {named.map(({ id, label }) => (
        <option key={id} value={id} translate="no">
          {label}
        </option>
      ))}
    </NativeSelect>
  );
}
