import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/design/Dialog.tsx';
import type { OwnMedia } from '../own/useOwnMedia.ts';

/** Asks what to switch on before anything is switched on. */
export function ComeBack({ own }: { own: OwnMedia }) {
  const { t } = useTranslation('room');
  return (
    <Dialog opened={own.isAskedBack} onClose={own.stayAway} title={t('away.askTitle')} withCloseButton={false}>
      <Ask own={own} />
    </Dialog>
  );
}

function Ask({ own }: { own: OwnMedia }) {
  const { t } = useTranslation('room');
  const [mic, setMic] = useState(own.before.mic);
  const [camera, setCamera] = useState(own.before.camera);
  return (
    <Stack>
      <Text>{t('away.askText')}</Text>
      <Checkbox size="md" label={t('away.microphone')} checked={mic} onChange={(event) => setMic(event.currentTarget.checked)} />
      <Checkbox size="md" label={t('away.camera')} checked={camera} onChange={(event) => setCamera(event.currentTarget.checked)} />
      <Group justify="flex-end">
        <Button variant="default" onClick={own.stayAway}>
          {t('away.stay')}
        </Button>
        <Button data-autofocus onClick={() => own.comeBack({ mic, camera })}>
          {t('away.comeBack')}
        </Button>
      </Group>
    </Stack>
  );
}
