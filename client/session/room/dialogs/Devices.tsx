import { Select, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { asSaid } from '#client/base/design/fields/asTheirs.tsx';
import { Dialog } from '#client/base/design/Dialog.tsx';
import type { DeviceKind, DeviceOption } from '#client/live/media/listDevices.ts';
import { canChooseSpeaker } from '#client/live/media/preview.ts';
import { theirs } from '#client/base/words/theirs.ts';
import { useLocal, useLocalState } from '../../call/media.tsx';

/** Another camera, microphone or speaker, in the middle of a session. */
export function Devices({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('wayIn');
  const { t: ofRoom } = useTranslation('room');
  const local = useLocal();
  const { camera, microphone, speaker, blur } = useLocalState();
  return (
    <Dialog opened={isOpen} onClose={onClose} title={ofRoom('devicesTitle')}>
      <Stack>
        <Choice kind="microphone" label={t('microphone')} devices={microphone.devices} chosen={microphone.chosen} />
        <Choice kind="camera" label={t('camera')} devices={camera.devices} chosen={camera.chosen} />
        {canChooseSpeaker() && <Choice kind="speaker" label={t('speaker')} devices={speaker.devices} chosen={speaker.chosen} />}
        <Switch
          label={t('blur')}
          checked={blur !== 'off'}
          onChange={(event) => void local.setBlur(event.currentTarget.checked)}
          error={blur === 'unsupported' ? t('blurUnsupported') : blur === 'tooSlow' ? t('blurTooSlow') : null}
        />
      </Stack>
    </Dialog>
  );
}

function Choice({ kind, label, devices, chosen }: { kind: DeviceKind; label: string; devices: readonly DeviceOption[]; chosen: string | null }) {
  const { t } = useTranslation('wayIn');
  const local = useLocal();
  const data = devices.map(({ id, label: name }, index) => ({
    value: id,
    label: name || t('unnamedDevice', { kind: label, number: index + 1 }),
    said: name && theirs(name),
  }));
  return (
    <Select
      label={label}
      data={data}
      value={data.some(({ value }) => value === chosen) ? chosen : null}
      placeholder={kind === 'speaker' ? t('systemSpeaker') : ''}
      disabled={data.length === 0}
      allowDeselect={false}
      renderOption={asSaid}
      onChange={(id) => id && void local.choose(kind, id)}
    />
  );
}
